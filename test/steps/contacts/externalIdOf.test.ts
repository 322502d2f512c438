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
		['10482-00', '10482-00'],
		['10482-NA', '10482-NA'],
		['clinic-2-7', 'clinic-2-7'],
		['jane@example.com', 'jane@example.com'],
		['abcdefab-abcd-4bcd-8bcd-abcdefabcdef', 'abcdefab-abcd-4bcd-8bcd-abcdefabcdef'],
		['pat-QxWvBn', 'pat-QxWvBn'],
		['00QAabcdEFGHijkLMN', '00QAabcdEFGHijkLMN'],
		['UGF0aWVudDoxMjM=', 'UGF0aWVudDoxMjM='],
		['MRN 123', 'MRN 123'],
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
		// An expression has put nothing behind the prefix, or the sheet has a placeholder there.
		...[
			'mrn-N/A',
			'mrn-none',
			'mrn-0',
			'MRN 000',
			'clinic2-n/a',
			'12-unknown',
			'patient_undefined',
		],
		...['mrn', 'MRN', 'Athena', 'deceased', 'self'],
		...['See chart', 'Not on file', 'John Smith', 'Smith, John', 'Date of Birth', 'no mrn yet'],
	])('is refused when it may stand in the rows of many patients: %j', (entered) => {
		expect(() => externalIdOf(entered, 'MRN')).toThrow('MRN: this is not the ID of one patient');
	});

	it.each(['mrn-', 'patient_', 'MRN: ', 'id=', 'ehr/', 'Patient #', 'mrn-2-', 'athena-', 'mrn--'])(
		'is refused when the expression has put nothing behind the prefix: %j',
		(entered) => {
			const sign = entered.trim().slice(-1);
			expect(() => externalIdOf(entered, 'MRN')).toThrow(
				`MRN: nothing stands behind the last "${sign}"`,
			);
		},
	);

	it('is refused when only the signs of a CSV file were entered', () => {
		expect(() => externalIdOf('=""', 'MRN')).toThrow('MRN: the cell is blank');
	});
});
