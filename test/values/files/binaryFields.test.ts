import type { IBinaryKeyData } from 'n8n-workflow';
import {
	binaryFieldsOf,
	type FileChoice,
	isNoFile,
} from '../../../nodes/SpruceHealth/values/files/binaryFields';

const letter = { data: 'TA==', mimeType: 'application/pdf', fileName: 'Letter, signed.pdf' };
const photo = { data: 'UA==', mimeType: 'image/png', fileName: 'photo.png' };
const files: IBinaryKeyData = { data: letter, attachment_1: photo };

/** As n8n gives the file of another node: without its content. */
function withoutContent(file: typeof letter) {
	const copy: Partial<typeof letter> = { ...file };
	delete copy.data;
	return copy;
}

function fieldsOf(choice: unknown, available = files) {
	return binaryFieldsOf(choice as FileChoice, available, 'Attachments');
}

describe('the chosen files', () => {
	it.each(['', ' ', ' , ', '[]'])('are none for %j, although a file has no name', (choice) => {
		const unnamed = { data: 'TA==', mimeType: 'application/pdf' };
		expect(fieldsOf(choice, { data: unnamed })).toEqual([]);
		expect(fieldsOf(choice, { data: { ...unnamed, fileName: '' } })).toEqual([]);
	});

	it.each<[string, unknown, string[]]>([
		['a name', 'data', ['data']],
		['a name in another case', ' Data ', ['data']],
		['names with commas', 'data, attachment_1', ['data', 'attachment_1']],
		['names with semicolons', 'attachment_1;data', ['attachment_1', 'data']],
		['names on lines', 'data\nattachment_1\n', ['data', 'attachment_1']],
		['a JSON list', '["data", "attachment_1"]', ['data', 'attachment_1']],
		['a list', ['attachment_1', ' data '], ['attachment_1', 'data']],
		['one file twice', 'data,data', ['data']],
		['the name of a file', 'photo.png', ['attachment_1']],
		['the name of a file with a comma', 'Letter, signed.pdf', ['data']],
		['$binary', files, ['data', 'attachment_1']],
		['$binary without contents', { data: withoutContent(letter) }, ['data']],
		['a file', photo, ['attachment_1']],
		['a copy of a file', { ...letter }, ['data']],
		['a list of files', [photo, letter], ['attachment_1', 'data']],
		['a list of a file and a name', [photo, 'data'], ['attachment_1', 'data']],
		['a file under another name', { report: photo }, ['attachment_1']],
		['nothing', '', []],
		['blanks', ' ,;\n', []],
		['$binary without files', {}, []],
		['an empty list', [], []],
	])('may be %s', (_name, choice, expected) => {
		expect(fieldsOf(choice)).toEqual(expected);
	});

	it.each<[string, unknown]>([
		['a name that no file has', 'report'],
		['one of several', 'data, report'],
		['a file of another item', { ...letter, data: 'WA==' }],
		['a file of another node', { ...photo, fileName: 'x.png' }],
		['an object that is no file', { pages: 2 }],
		['a name that every object has', 'constructor'],
	])('are refused by name for %s, with the names of the files', (_name, choice) => {
		expect(() => fieldsOf(choice)).toThrow(/^Attachments: the item has no such file$/);
		expect(() => fieldsOf(choice)).toThrow(
			expect.objectContaining({ description: expect.stringContaining('"data", "attachment_1"') }),
		);
	});

	it('are told by their content if they look alike', () => {
		const twins = { one: letter, two: { ...letter, data: 'Mg==' } };

		expect(fieldsOf(twins.two, twins)).toEqual(['two']);
		expect(() => fieldsOf(withoutContent(letter), twins)).toThrow('no such file');
	});

	it('are told by the ID of a stored file', () => {
		const stored = { one: { ...letter, id: 'a' }, two: { ...letter, id: 'b' } };

		expect(fieldsOf(stored.two, stored)).toEqual(['two']);
	});

	it.each<[FileChoice | undefined, boolean]>([
		[undefined, true],
		['', true],
		[' , ', true],
		['[]', true],
		[{}, true],
		[[], true],
		['data', false],
		[files as FileChoice, false],
		[['data'], false],
	])('%j are none: %s', (choice, expected) => {
		expect(isNoFile(choice)).toBe(expected);
	});
});
