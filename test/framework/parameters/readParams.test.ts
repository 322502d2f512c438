import type { IDataObject } from 'n8n-workflow';
import { readEntered } from '../readEntered';

describe('the parameters of an item', () => {
	it('are the defaults if nothing was entered', () => {
		expect(readEntered({})).toEqual({
			name: '',
			text: 'x',
			message: '',
			files: '',
			archived: false,
			limit: 5,
			order: 'up',
			startFrom: '',
			born: '',
			tags: [],
			shade: 'light',
			contact: '',
			filters: {},
			options: {},
		});
	});

	it.each<[string, IDataObject, IDataObject]>([
		['a number becomes text', { name: 42 }, { name: '42' }],
		['null becomes empty text', { name: null }, { name: '' }],
		['a phone number as a number becomes text', { name: 2065550104 }, { name: '2065550104' }],
		['a switch becomes text', { name: false }, { name: 'false' }],
		[
			'a Date becomes ISO text in the time zone of the workflow',
			{ name: new Date('2027-03-15T13:00:00Z') as unknown as string },
			{ name: '2027-03-15T09:00:00.000-04:00' },
		],
		['a name is trimmed', { name: ' \u00a0Maria\u200b ' }, { name: 'Maria' }],
		['a name stands on one line', { name: 'Maria\r\n\tLopez' }, { name: 'Maria Lopez' }],
		['a name of blanks is blank', { name: ' \n ' }, { name: '' }],
		['a name loses half an emoji', { name: 'Maria \ud83d' }, { name: 'Maria' }],
		[
			'a text of several lines stays as it was entered',
			{ message: '  Hi 👩‍⚕️,\n\n\tsee you\u00a0soon. ' },
			{ message: '  Hi 👩‍⚕️,\n\n\tsee you\u00a0soon. ' },
		],
		['a text loses half an emoji', { message: 'See you \ud83d' }, { message: 'See you ' }],
		[
			'a choice may be entered in any case',
			{ order: ' DOWN ', contact: 'entity_1' },
			{ order: 'down' },
		],
		['a list may have semicolons', { tags: 'a; b' }, { tags: ['a', 'b'] }],
		['a list may have lines', { tags: 'a\r\nb\n' }, { tags: ['a', 'b'] }],
		['a list may be JSON in text', { tags: '["a, b", "c"]' }, { tags: ['a, b', 'c'] }],
		['an entry of a real list may hold a comma', { tags: ['a, b', ' c'] }, { tags: ['a, b', 'c'] }],
		['a list has each entry once', { tags: 'a,b,a' }, { tags: ['a', 'b'] }],
		[
			'a list of choices has each once, entered by value or name',
			{ options: { channels: 'FAX; Email, fax' } },
			{ options: { channels: ['fax', 'email'] } },
		],
		['a spreadsheet may write a number with .0', { limit: '7.0' }, { limit: 7 }],
		['files may be named', { files: 'data, x' }, { files: 'data, x' }],
		['files may be a list', { files: ['data'] }, { files: ['data'] }],
		[
			'files may be $binary',
			{ files: { data: { mimeType: 'image/png' } } },
			{ files: { data: { mimeType: 'image/png' } } },
		],
		['text that is a number becomes one', { limit: '7' }, { limit: 7 }],
		['a blank number becomes its default', { limit: '' }, { limit: 5 }],
		['null becomes the default of a number', { limit: null }, { limit: 5 }],
		[
			'an expression without a value becomes the default of a number',
			{ limit: undefined },
			{ limit: 5 },
		],
		[
			'a date without a zone is read in the time zone of the workflow',
			{ startFrom: '2026-01-02T03:00:00' },
			{ startFrom: '2026-01-02T08:00:00.000Z' },
		],
		[
			'a date with a zone is read in that zone',
			{ startFrom: '2026-01-02T03:00:00+02:00' },
			{ startFrom: '2026-01-02T01:00:00.000Z' },
		],
		[
			'a birthday stays the day that was entered',
			{ born: '2000-01-30T00:00:00Z' },
			{ born: '2000-01-30' },
		],
		['a list may be text with commas', { tags: 'a, b,,' }, { tags: ['a', 'b'] }],
		[
			'a list may contain blanks, which are dropped',
			{ tags: ['a', '', 'b'] },
			{ tags: ['a', 'b'] },
		],
		['a locator may be a bare ID', { order: 'down', contact: 'entity_1' }, { contact: 'entity_1' }],
		[
			'a field that the editor hides keeps its default',
			{ tags: ['red'], shade: 'dark' },
			{ shade: 'light' },
		],
		[
			'a collection has only the fields that were added',
			{ options: { quiet: false, other: 1 } },
			{ options: { quiet: false } },
		],
		['a blank list in a collection is left out', { options: { channels: '' } }, { options: {} }],
		[
			'an empty list in a collection stays an empty list',
			{ options: { channels: [] } },
			{ options: { channels: [] } },
		],
		[
			'a row has the defaults of its fields',
			{ options: { phones: { phone: [{ value: '1' }] } } },
			{ options: { phones: { phone: [{ value: '1', label: 'Home' }] } } },
		],
		[
			'a number that is absent from a row becomes its default',
			{ filters: { age: [{}] } },
			{ filters: { age: [{ match: 'all', age: 18 }] } },
		],
		[
			'a blank number in a row is left out, and a blank choice becomes its default',
			{
				filters: {
					age: [
						{ match: '', age: '' },
						{ match: null, age: null },
						{ match: undefined, age: undefined },
						{ match: 'any', age: 0 },
					],
				},
			},
			{
				filters: {
					age: [{ match: 'all' }, { match: 'all' }, { match: 'all' }, { match: 'any', age: 0 }],
				},
			},
		],
		[
			'a text or list without a value in a row becomes its default',
			{
				filters: {
					name: [
						{ givenName: null, tags: null },
						{ givenName: undefined, tags: undefined },
					],
				},
			},
			{
				filters: {
					name: [
						{ givenName: '', tags: [], isKnown: true },
						{ givenName: '', tags: [], isKnown: true },
					],
				},
			},
		],
		[
			'a row that is entirely blank may lack its required fields',
			{
				filters: {
					relative: [
						{ kind: undefined },
						{ contactId: { __rl: true, mode: 'id', value: '' }, kind: null },
						{ contactId: { __rl: true, mode: 'id' }, kind: '' },
					],
				},
			},
			{
				filters: {
					relative: [
						{ contactId: '', kind: '' },
						{ contactId: '', kind: '' },
						{ contactId: '', kind: '' },
					],
				},
			},
		],
	])('%s', (_sentence, entered, expected) => {
		const params = readEntered(entered);

		for (const [name, value] of Object.entries(expected)) expect(params[name]).toEqual(value);
	});

	it.each<[IDataObject, string]>([
		[{ text: ' ' }, 'Text: nothing was entered'],
		[{ name: ['a'] }, 'Name: text is needed, not a list'],
		[{ name: { a: 1 } }, 'Name: text is needed, not an object'],
		[{ name: 2 ** 53 }, 'Name: the number has too many digits'],
		[{ name: NaN }, 'Name: the result of a calculation is not a number'],
		[{ name: -Infinity }, 'Name: the result of a calculation is not a number'],
		[{ name: new Date(NaN) as unknown as string }, 'Name: it contains "Invalid DateTime" instead'],
		[{ name: 'Hello [object Object]' }, 'Name: it contains "[object Object]" instead of a value'],
		[{ message: 'On Invalid DateTime' }, 'Message: it contains "Invalid DateTime" instead of'],
		[{ tags: ['Invalid Date'] }, 'Tags: it contains "Invalid Date" instead of a value'],
		[{ name: '\u200b' }, 'Name: nothing in it can be seen'],
		[{ message: ' \u2800\n' }, 'Message: nothing in it can be seen'],
		[{ message: '\u00ad\u3164' }, 'Message: nothing in it can be seen'],
		[{ text: '\u2060' }, 'Text: nothing in it can be seen'],
		[{ tags: [['a']] }, 'Tags: text is needed, not a list'],
		[{ tags: '[{"id":"tag_1"}]' }, 'Tags: text is needed, not an object'],
		[{ files: true }, 'Files: this is not the name of a file'],
		[{ files: [['data']] }, 'Files: this is not the name of a file'],
		[{ limit: true }, 'Limit: the number is not allowed'],
		[{ limit: '0x5' }, 'Limit: the number is not allowed'],
		[{ limit: [5] }, 'Limit: the number is not allowed'],
		[
			{ options: { channels: 'fax, pigeon' } },
			'Options > Channels: this is not one of the options',
		],
		[{ filters: { age: [{ age: 'old' }] } }, 'Filters > Age > Age: the number is not allowed'],
		[
			{ filters: { name: [{ isKnown: null }] } },
			'Filters > Name > Is Known: this is neither true nor false',
		],
		[
			{ filters: { name: [{ isKnown: undefined }] } },
			'Filters > Name > Is Known: this is neither true nor false',
		],
		[
			{ filters: { relative: [{ kind: 'aunt' }] } },
			'Filters > Relative > Contact: the ID is empty',
		],
		[{ order: null }, 'Order: this is not one of the options'],
		[{ archived: null }, 'Archived: this is neither true nor false'],
		[{ limit: -1 }, 'Limit: the number is not allowed'],
		[{ limit: 10 }, 'Limit: the number is not allowed'],
		[{ limit: 1.5 }, 'Limit: the number is not allowed'],
		[{ limit: 'many' }, 'Limit: the number is not allowed'],
		[{ limit: ' ' }, 'Limit: the number is not allowed'],
		[{ order: 'sideways' }, 'Order: this is not one of the options'],
		[{ archived: 'yes' }, 'Archived: this is neither true nor false'],
		[{ options: { quiet: null } }, 'Options > Quiet: this is neither true nor false'],
		[{ born: '36555' }, 'Born: this is a number, not a date'],
		[{ startFrom: 'soon' }, 'Start From: this is not a date'],
		[{ born: '2000-02-31' }, 'Born: the calendar has no such day'],
		[{ order: 'down' }, 'Contact: the ID is empty'],
		[{ tags: ['red', 'blue'], shade: 'dark' }, 'Shade: this is not one of the options'],
		[{ order: 'down', contact: '../x' }, 'Contact: this is not an ID of Spruce Health'],
		[{ options: 'all' }, 'Options: this is not a set of fields'],
	])('%j is refused by name', (entered, message) => {
		expect(() => readEntered(entered)).toThrow(message);
	});
});

describe('a time in a collection', () => {
	it('need not be added', () => {
		expect(readEntered({ options: {} }).options).toEqual({});
	});

	it.each(['', null, undefined])('is refused if it was added and is %j', (sendAt) => {
		expect(() => readEntered({ options: { sendAt } })).toThrow(
			'Options > Send At: nothing was entered',
		);
	});

	it.each([
		['', ''],
		[null, undefined],
		[undefined, undefined],
	])('may be left out by an AI agent as %j', (entered, sendAt) => {
		expect(readEntered({ options: { sendAt: entered } }, true).options).toEqual(
			sendAt === undefined ? {} : { sendAt },
		);
	});
});
