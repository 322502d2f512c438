import { exampleFiles } from '../../demo/examples/exampleWorkflows';
import { eventNames } from '../../nodes/SpruceHealth/trigger/events/events';
import { allOperations } from '../contract/allOperations';
import { textOf } from '../structure/sourceFiles';
import { documents } from './repository';

/** How the documents count something, and how many there are. Other events are counted, too. */
const counted: Array<[what: string, pattern: RegExp, count: number]> = [
	['operations', /\b(\d+) operations\b/g, allOperations.length],
	['events', /\bon (\d+) events\b/g, eventNames.filter((name) => name !== 'anyEvent').length],
	['workflows', /\b(\d+) (?:example )?workflows\b/g, exampleFiles().length],
];

/** The numbers that a document gives of something, in its order. */
function numbersIn(document: string, pattern: RegExp): number[] {
	return [...textOf(document).matchAll(pattern)].map(([, number]) => Number(number));
}

describe('a number in the documents', () => {
	it.each(counted)('is how many there are: %s', (_what, pattern, count) => {
		const given = documents.flatMap((document) =>
			numbersIn(document, pattern).map((number) => ({ document, number })),
		);
		expect(given.map(({ document }) => document)).toEqual(
			expect.arrayContaining(['README.md', 'CHANGELOG.md']),
		);
		expect(given.filter(({ number }) => number !== count)).toEqual([]);
	});
});
