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
		['', ''],
		['  ', ''],
	])('is, written %j, %j', (entered, id) => {
		expect(externalIdOf(entered, 'MRN')).toBe(id);
	});

	it.each(['1.23E+10', '1,23E+10', '1e+21', "'2.06555E+09"])(
		'is refused when a spreadsheet has shortened it, as many patients have the same then: %j',
		(entered) => {
			expect(() => externalIdOf(entered, 'MRN')).toThrow(
				'MRN: the spreadsheet has shortened the ID',
			);
		},
	);

	it.each(['0', '000', '0.0', 'None', 'UNKNOWN', 'tbd', 'new', 'TRUE', '?', '#', '...'])(
		'is refused when it may stand in the rows of many patients: %j',
		(entered) => {
			expect(() => externalIdOf(entered, 'MRN')).toThrow('MRN: this is not the ID of one patient');
		},
	);
});
