import { simulatedClinic } from '../simulatedClinic';
import { mapped, mappedByHeaders } from './mappedColumns';
import { meaningOf, meantByRows, messyRows } from './messyRows';

describe('contact: upsert, ten messy rows', () => {
	const clinic = simulatedClinic();
	const upsert = { resource: 'contact', operation: 'upsert', simplify: false };
	const matchingColumns = ['phoneNumber', 'mobilePhone'];
	const options = { dateFormat: 'monthDayYear' };
	const ownField = (id: string) => ({
		[id]: '={{ $json["Preferred Language"] }}',
	});

	/** Gives the organization a field of its own, and returns the ID of the field. */
	function preferredLanguage(): string {
		const [field] = clinic.simulator.organization.contactFields;
		clinic.simulator.organization.contactFields = [{ ...field, name: 'Preferred Language' }];
		return field.id;
	}

	const manually = (fieldId: string) =>
		mapped(
			{
				givenName: '={{ $json["First Name"] }}',
				familyName: '={{ $json["LAST-NAME"] }}',
				dateOfBirth: '={{ $json.birthday }}',
				phoneNumber: '={{ $json["Phone #"] }}',
				mobilePhone: '={{ $json.Cell }}',
				emailAddress: '={{ $json["E-mail"] }}',
				gender: '={{ $json.SEX }}',
				tagIds: '={{ $json.tags }}',
				...ownField(fieldId),
			},
			matchingColumns,
		);

	it.each([
		['filled in one by one', manually],
		['mapped by the headers', () => mappedByHeaders(matchingColumns)],
	])('become the ten contacts that were meant, %s', async (_how, columnsFor) => {
		const parameters = { ...upsert, ...columnsFor(preferredLanguage()), options };

		const { items, error } = await clinic.run(parameters, { items: messyRows });

		expect(error).toBeUndefined();
		expect(items.map(({ json }) => meaningOf(json))).toEqual(meantByRows);
		expect(items.map(({ json }) => json.isNew)).toEqual(messyRows.map(() => true));
		expect(items[6].json.organizationContactFields).toMatchObject([{ value: 'Spanish' }]);
		expect(items[5].json.emailAddresses).toMatchObject([{ value: 'flo@example.com' }]);
	});

	it('refuse one bad row by its header', async () => {
		preferredLanguage();
		const rows = [...messyRows.slice(0, 4), { ...messyRows[4], birthday: '30/30/2019' }];
		const parameters = { ...upsert, ...mappedByHeaders(matchingColumns), options };

		const { error } = await clinic.run(parameters, { items: rows });

		expect(error?.message).toContain('birthday: ');
		expect(error?.message).not.toContain('30/30');
		expect(clinic.simulator.organization.contacts.map(({ givenName }) => givenName)).not.toContain(
			'Ed',
		);
	});
});
