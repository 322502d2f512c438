import { assertCell, cellOf } from '../../../../nodes/SpruceHealth/steps/contacts/columns/cellOf';

describe('a cell of a spreadsheet', () => {
	it.each([
		['="00123"', '00123'],
		[' ="Ada" ', 'Ada'],
		['=""', ''],
		['="a" & "b"', '="a" & "b"'],
		["'t Hooft", "'t Hooft"],
		[12, 12],
		[null, null],
	])('means, written %j, %j', (entered, meant) => {
		expect(cellOf(entered)).toEqual(meant);
	});

	it.each([true, false, 'TRUE', 'false', ' False '])(
		'is refused by its header when it is a check box: %j',
		(entered) => {
			expect(() => assertCell(entered, 'Tags')).toThrow('Tags: this is a check box');
		},
	);

	it('is refused by its header when it is the NULL of a database', () => {
		expect(() => assertCell('NULL', 'Last')).toThrow('Last: it contains "NULL" instead of a value');
	});

	it('is refused by its header when a letter was lost in it', () => {
		expect(() => assertCell('Jos\ufffd', 'First')).toThrow('First: a letter was lost in it');
	});

	it.each(['Jos\u00e9', 'Null', 'Falsetta', 'x', 0])(
		'is taken as it is otherwise: %j',
		(entered) => {
			expect(() => assertCell(entered, 'Tags')).not.toThrow();
		},
	);

	it('may be the name True, but no check box of a column of names', () => {
		expect(() => assertCell('True', 'First', true)).not.toThrow();
		for (const entered of ['TRUE', 'true', 'False', true]) {
			expect(() => assertCell(entered, 'First', true)).toThrow('First: this is a check box');
		}
	});
});
