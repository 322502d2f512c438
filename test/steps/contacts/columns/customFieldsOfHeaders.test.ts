import { quotedNames } from '../../../../nodes/SpruceHealth/framework/run/hints/quotedNames';
import { contactRow } from '../../../../nodes/SpruceHealth/steps/contacts/columns/ContactRow';
import {
	customFieldsOfHeaders,
	unknownHeadersHint,
} from '../../../../nodes/SpruceHealth/steps/contacts/columns/customFieldsOfHeaders';

const plan = { id: 'managedCustomField_0E5QDGJC03000', name: 'Insurance Plan' };
const language = { id: 'managedCustomField_0E5QDGJC03001', name: 'Preferred Language' };

function rowOf(values: Record<string, string | null>, mappingMode = 'autoMapInputData' as const) {
	return contactRow({ mappingMode, values, matchingColumns: [], names: {}, expressions: [] });
}

describe('the custom fields of a sheet', () => {
	it.each([
		['Insurance Plan', plan.id],
		['insurance_plan', plan.id],
		['INSURANCE PLAN:', plan.id],
		[plan.id, plan.id],
		['preferredLanguage', language.id],
	])('are found by name or ID: "%s"', (header, id) => {
		const { fieldIds, unknown } = customFieldsOfHeaders(rowOf({ [header]: 'x' }), [plan, language]);

		expect([...fieldIds]).toEqual([[header, id]]);
		expect(unknown).toEqual([]);
	});

	it.each(['7', 'entity_0E5QDGJC03000', 'MRN'])('are found by the ID %s in another form', (id) => {
		const fields = [
			{ id: 'x', name: '7' },
			{ id, name: 'Employer' },
		];
		const row = rowOf({ [` ${id} `]: 'x' }, 'defineBelow' as never);

		expect([...customFieldsOfHeaders(row, fields).fieldIds.values()]).toEqual([id]);
	});

	it('leave the other headers unknown, except for the row number of Google Sheets', () => {
		const row = rowOf({ row_number: '2', Plan: 'x', DOB: '', ' Notes ': '' });

		expect(customFieldsOfHeaders(row, [plan]).unknown).toEqual(['Plan', 'Notes']);
	});

	it('are refused when two headers mean one field', () => {
		const row = rowOf({ 'Insurance Plan': 'x', insurancePlan: '' });

		expect(() => customFieldsOfHeaders(row, [plan])).toThrow(
			'Insurance Plan, insurancePlan: two columns for the custom field "Insurance Plan"',
		);
	});

	it('are refused when a header may be a column of a contact as well', () => {
		const fields = [{ ...plan, name: 'MRN' }];

		expect(() => customFieldsOfHeaders(rowOf({ mrn: 'x' }), fields)).toThrow(
			'mrn: this may be the column External ID or the custom field of this name',
		);
		expect(customFieldsOfHeaders(rowOf({ mrn: ' ' }), fields).unknown).toEqual([]);
	});

	it('are refused when several fields have the name', () => {
		const fields = [plan, { ...language, name: 'insurance plan' }];

		expect(() => customFieldsOfHeaders(rowOf({ 'Insurance Plan': 'x' }), fields)).toThrow(
			'Insurance Plan: this is the name of 2 custom fields',
		);
	});
});

describe('the hint of unknown headers', () => {
	it('is missing when everything is mapped', () => {
		expect(unknownHeadersHint(rowOf({}), [])).toBeUndefined();
	});

	it('names the headers and says what to do', () => {
		expect(said({}, ['Notes'])).toBe(
			'Not stored, because no column of a contact has these names: "Notes". To store them, name them like a column or a custom field of Spruce, or choose Map Each Column Manually.',
		);
	});

	it('says why a whole name is not stored, unless the row has a first or last name', () => {
		expect(said({}, ['Notes', 'Full Name'])).toContain(
			'"Full Name" cannot be split safely: put First Name and Last Name into columns of their own.',
		);
		expect(said({ First: 'Ada' }, ['Full Name'])).not.toContain('split');
	});

	function said(cells: Parameters<typeof rowOf>[0], unknown: string[]): string | undefined {
		const hint = unknownHeadersHint(rowOf(cells), unknown);
		return hint?.text(quotedNames(hint.names), 1);
	}
});
