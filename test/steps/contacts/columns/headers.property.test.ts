import fc from 'fast-check';
import { contactRow } from '../../../../nodes/SpruceHealth/steps/contacts/columns/ContactRow';
import { columnOfHeader } from '../../../../nodes/SpruceHealth/steps/contacts/columns/headers';
import { allContactColumns } from '../../../../nodes/SpruceHealth/values/contact/contactColumns';

const known = allContactColumns.flatMap(({ id, displayName, otherHeaders }) =>
	[displayName, ...otherHeaders].map((header) => ({ id, header })),
);

const gap = fc.constantFrom(' ', '_', '-', '.', '  ', '\u00a0', ' - ', '/', '', '\t');

type Casing = (word: string, index: number) => string;

const casings: Casing[] = [
	(word) => word.toLowerCase(),
	(word) => word.toUpperCase(),
	(word, index) => (index === 0 ? word.toLowerCase() : capitalized(word)),
	(word) => capitalized(word),
	(word) => [...word].map((one, index) => (index % 2 ? one.toUpperCase() : one)).join(''),
];

function capitalized(word: string): string {
	return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

/** A known header as somebody else would write it. */
const spelled = fc
	.record({
		entry: fc.constantFrom(...known),
		gaps: fc.array(gap, { minLength: 6, maxLength: 6 }),
		casing: fc.constantFrom(...casings),
		before: fc.constantFrom('', ' ', '*', '\ufeff', '"'),
		after: fc.constantFrom('', ' ', ':', '*', ' (required)', '"', '\u200b'),
	})
	.map(({ entry, gaps, casing, before, after }) => {
		const words = entry.header.split(' ');
		const text = words.map((word, index) => `${casing(word, index)}${gaps[index]}`).join('');
		return { id: entry.id, header: `${before}${text}${after}` };
	});

describe('a known header', () => {
	it('means the same column in any case, spacing and punctuation', () => {
		fc.assert(
			fc.property(spelled, ({ id, header }) => {
				expect(columnOfHeader(header)).toBe(id);
			}),
		);
	});

	it('never meets another header of the same column without an error', () => {
		fc.assert(
			fc.property(fc.uniqueArray(spelled, { selector: ({ header }) => header }), (headers) => {
				const values = Object.fromEntries(headers.map(({ header }) => [header, 'x']));
				const ids = headers.map(({ id }) => id);
				const isRepeated = new Set(ids).size < ids.length;
				const read = () =>
					contactRow({
						mappingMode: 'autoMapInputData',
						values,
						matchingColumns: [],
						names: {},
						expressions: [],
					});
				if (isRepeated) expect(read).toThrow(': two columns for ');
				else expect([...read().cells.keys()].sort()).toEqual(ids.sort());
			}),
		);
	});
});

describe('any other header', () => {
	it('never throws, and changes nothing when it is unknown', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (values) => {
				const headers = Object.keys(values);
				fc.pre(headers.every((header) => columnOfHeader(header) === undefined));
				const row = contactRow({
					mappingMode: 'autoMapInputData',
					values: values as never,
					matchingColumns: [],
					names: {},
					expressions: [],
				});
				expect(row.cells.size).toBe(0);
				expect(row.others.map(({ key }) => key)).toEqual(headers);
			}),
		);
	});
});
