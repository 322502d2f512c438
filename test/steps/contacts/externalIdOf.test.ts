import { externalIdOf } from '../../../nodes/SpruceHealth/steps/contacts/externalIdOf';

describe('the ID of a patient in another system', () => {
	it.each([
		['MRN-10482', 'MRN-10482'],
		['  00123 ', '00123'],
		["'00123", '00123'],
		['="00123"', '00123'],
		['10482.0', '10482'],
		['00123.00', '00123'],
		['12E5', '12E5'],
		['New-7', 'New-7'],
		['100', '100'],
		['1.5', '1.5'],
		['NA123', 'NA123'],
		['NONE-42', 'NONE-42'],
		['N/A-7', 'N/A-7'],
		['NOA', 'NOA'],
		['1E5', '1E5'],
		['12.3E10', '12.3E10'],
		['0-1', '0-1'],
		[' ="00123"', '00123'],
		['', ''],
		['  ', ''],
	])('is, written %j, %j', (entered, id) => {
		expect(externalIdOf(entered, 'MRN')).toBe(id);
	});

	it.each(['1.23E+10', '1,23E+10', '1e+21', "'2.06555E+09", '1.23E10', '1,23e10'])(
		'is refused when a spreadsheet has shortened it, as many patients have the same then: %j',
		(entered) => {
			expect(() => externalIdOf(entered, 'MRN')).toThrow(
				'MRN: the spreadsheet has shortened the ID',
			);
		},
	);

	it.each([
		...['0', '000', '0.0', '000-00-0000', 'None', 'UNKNOWN', 'tbd', 'new', 'TRUE', '?', '#', '...'],
		...['N/A', 'NA', 'n.a.', '(none)', 'none.', 'no id', 'No MRN', 'T.B.D.', '="N/A"', "'N/A"],
		...[
			'not yet',
			'Not assigned',
			'New patient',
			'<unknown>',
			'-none-',
			'NaN',
			'undefined',
			'\uff2e\uff21',
		],
	])('is refused when it may stand in the rows of many patients: %j', (entered) => {
		expect(() => externalIdOf(entered, 'MRN')).toThrow('MRN: this is not the ID of one patient');
	});
});
