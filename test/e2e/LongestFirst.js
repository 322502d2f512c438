const Sequencer = require('@jest/test-sequencer').default;

/** The files that take ten minutes, of which they wait the most. */
const longFiles = /[\\/]n8n-[12]\.x\.test\.ts$/;

/** Begins with the longest files, so that the others run beside them. */
module.exports = class LongestFirst extends Sequencer {
	sort(tests) {
		const sorted = super.sort(tests);
		const isLong = ({ path }) => longFiles.test(path);
		return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
	}
};
