import { exampleFiles } from '../../demo/examples/exampleWorkflows';
import { eventNames } from '../../nodes/SpruceHealth/trigger/events/events';
import { allOperations } from '../contract/allOperations';
import { textOf } from '../structure/sourceFiles';

const readme = textOf('README.md');

/** What the README counts, and how many there are. */
const counted: Array<[string, number]> = [
	['operations', allOperations.length],
	['events', eventNames.filter((name) => name !== 'anyEvent').length],
	['workflows', exampleFiles().length],
];

describe('a number in the README', () => {
	it.each(counted)('is how many there are: %s', (what, count) => {
		const numbers = [...readme.matchAll(new RegExp(`\\b(\\d+) ${what}\\b`, 'g'))];
		expect(numbers.length).toBeGreaterThan(0);
		expect(numbers.map(([, number]) => Number(number))).toEqual(numbers.map(() => count));
	});
});
