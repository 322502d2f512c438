import { exampleFiles } from '../../demo/examples/exampleWorkflows';
import { contactFilters } from '../../nodes/SpruceHealth/fields/contact/filters/contactFilters';
import { eventNames } from '../../nodes/SpruceHealth/trigger/events/events';
import { allOperations } from '../contract/allOperations';
import { textOf } from '../structure/sourceFiles';
import { documents } from './repository';

/** How the documents count something, and how many there are. */
interface Counted {
	pattern: RegExp;
	count: number;
	/** Some of the documents that say it, so that the pattern is known to find it. */
	said: string[];
}

const counted: Array<[what: string, Counted]> = [
	[
		'operations',
		{
			pattern: /\b(\d+) operations\b/g,
			count: allOperations.length,
			said: ['README.md', 'CHANGELOG.md', 'docs/publishing.md'],
		},
	],
	[
		'events',
		{
			// Other events are counted, too, but no workflow starts on them.
			pattern: /\bon (\d+) events\b/g,
			count: eventNames.filter((name) => name !== 'anyEvent').length,
			said: ['README.md', 'CHANGELOG.md'],
		},
	],
	[
		'workflows',
		{
			pattern: /\b(\d+) (?:example )?workflows\b/g,
			count: exampleFiles().length,
			said: ['README.md', 'CHANGELOG.md', 'docs/examples.md'],
		},
	],
	[
		'filters',
		{
			pattern: /\b(\d+|nine|ten|eleven|twelve) filters\b/g,
			count: contactFilters.options.length,
			said: ['CHANGELOG.md', 'docs/contacts.md'],
		},
	],
];

const words = ['nine', 'ten', 'eleven', 'twelve'];

function numberOf(text: string): number {
	return words.includes(text) ? words.indexOf(text) + 9 : Number(text);
}

describe('a number in the documents', () => {
	it.each(counted)('is how many there are: %s', (_what, { pattern, count, said }) => {
		const given = documents.flatMap((document) =>
			[...textOf(document).matchAll(pattern)].map(([, number]) => ({
				document,
				number: numberOf(number),
			})),
		);
		expect(given.map(({ document }) => document)).toEqual(expect.arrayContaining(said));
		expect(given.filter(({ number }) => number !== count)).toEqual([]);
	});
});
