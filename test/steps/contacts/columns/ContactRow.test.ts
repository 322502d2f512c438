import type { IDataObject } from 'n8n-workflow';
import {
	contactRow,
	isBlankCell,
} from '../../../../nodes/SpruceHealth/steps/contacts/columns/ContactRow';

const common = {
	matchingColumns: ['Phone Number'],
	names: { managedCustomField_1: 'Plan' },
	expressions: [],
};

function manual(values: IDataObject) {
	return contactRow({ ...common, mappingMode: 'defineBelow', values });
}

function automatic(values: IDataObject) {
	return contactRow({ ...common, mappingMode: 'autoMapInputData', values });
}

describe('the row of a contact', () => {
	it('calls the columns as the editor does when they were filled in one by one', () => {
		const { cells, others } = manual({
			'Date of Birth': '1980-01-30',
			managedCustomField_1: 'PPO',
			'Phone Number': null,
		});

		expect([...cells]).toEqual([
			['dateOfBirth', { entered: '1980-01-30', label: 'Date of Birth' }],
		]);
		expect(others).toMatchObject([{ entered: 'PPO', label: 'Plan' }]);
		expect(others.map(({ key }) => key)).toEqual(['managedCustomField_1']);
	});

	it('takes no header for a column when the columns were filled in one by one', () => {
		expect(manual({ DOB: '1980-01-30' }).cells.size).toBe(0);
	});

	it('calls the columns as the sheet does when its headers decide', () => {
		const { cells, knownHeaders } = automatic({
			' D.O.B. ': '1980-01-30',
			Phone: '',
			row_number: 2,
		});

		expect([...cells]).toEqual([['dateOfBirth', { entered: '1980-01-30', label: 'D.O.B.' }]]);
		expect(knownHeaders).toEqual([' D.O.B. ', 'Phone']);
	});

	it.each([
		[{ Phone: '1', Telephone: '2' }, 'Phone, Telephone: two columns for Phone Number'],
		[{ Phone: '1', 'phone ': '' }, 'Phone, phone: two columns for Phone Number'],
		[{ MRN: '', 'Patient ID': '' }, 'MRN, Patient ID: two columns for External ID'],
	])('refuses two headers of one meaning, filled or blank: %j', (values, message) => {
		expect(() => automatic(values)).toThrow(message);
	});

	it.each([null, undefined, '', '  ', '\u00a0', [], [''], [null, ' ']])(
		'leaves out a cell in which nothing was entered: %j',
		(entered) => {
			expect(isBlankCell(entered)).toBe(true);
		},
	);

	it.each([0, false, 'x', ['x'], {}])('keeps everything else: %j', (entered) => {
		expect(isBlankCell(entered)).toBe(false);
	});
});
