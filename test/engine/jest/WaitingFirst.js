const Sequencer = require('@jest/test-sequencer').default;

/** The files that take minutes, most of which they wait. */
const waitingFiles = /[\\/]test[\\/]variants[\\/]/;

/**
 * Begins with the files that wait, while the others need the computer. Jest itself begins with the
 * largest files when it knows no earlier run, and then waits for the small ones at the end.
 */
module.exports = class WaitingFirst extends Sequencer {
	sort(tests) {
		const sorted = super.sort(tests);
		const isWaiting = ({ path }) => waitingFiles.test(path);
		return [...sorted.filter(isWaiting), ...sorted.filter((test) => !isWaiting(test))];
	}
};
