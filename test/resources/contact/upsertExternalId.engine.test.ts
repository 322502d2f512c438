import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../../simulator/organization/contacts/Contact';
import { simulatedClinic } from '../simulatedClinic';
import { mapped } from './mappedColumns';

const maria = { givenName: 'Maria', familyName: 'Lopez', dateOfBirth: '1985-02-03' };

const threePatients = [
	{ first: 'Maria', last: 'Lopez', born: '1985-02-03', phone: '(206) 555-0191' },
	{ first: 'Tim', last: 'Chen', born: '2019-04-05', phone: '(206) 555-0192' },
	{ first: 'Ann', last: 'Smith', born: '1950-06-07', phone: '(206) 555-0193' },
];

describe('contact: upsert, found by External ID', () => {
	const clinic = simulatedClinic();
	const columns = {
		phoneNumber: '={{ $json.phone }}',
		givenName: '={{ $json.first }}',
		familyName: '={{ $json.last }}',
		dateOfBirth: '={{ $json.born }}',
	};

	async function upsert(
		values: IDataObject,
		items: IDataObject[] = [{}],
		options: IDataObject = {},
	) {
		const parameters = { resource: 'contact', operation: 'upsert', simplify: false, options };
		const on = mapped(values, ['externalId', 'phoneNumber']);
		const node = { onError: 'continueErrorOutput' as const };
		return await clinic.run({ ...parameters, ...on }, { items, node });
	}

	/** Maria, whom the search finds by the ID e-1, or by a phone number that nobody else has. */
	function linkedContact(details: Partial<Contact> = {}): Contact {
		const [contact] = clinic.simulator.organization.contacts;
		return Object.assign(contact, {
			...maria,
			phoneNumbers: [{ id: 'entityContact_1', value: '+12065550191', displayValue: '' }],
			integrationLinks: [{ type: 'custom', externalId: 'e-1', contactId: contact.id }],
			canEdit: true,
			...details,
		});
	}

	it.each([
		'=mrn-{{ $json.mrn }}',
		"={{ 'patient_' + $json.mrn }}",
		'={{ `mrn-${$json.mrn}` }}',
		'=mrn {{ $json.mrn }}',
		'=athena-{{ $json.mrn }}',
		'=mrn-{{ $json.mrn || "N/A" }}',
	])('stores nothing when its expression gives all patients the same: %s', async (externalId) => {
		const { errorItems } = await upsert({ ...columns, externalId }, threePatients);

		expect(errorItems).toHaveLength(3);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it.each(['fail', 'create'])(
		'keeps each patient apart when all have one ID that looks like one, with %s',
		async (ifSomeoneElse) => {
			const before = clinic.simulator.organization.contacts.length;

			const { items, errorItems } = await upsert({ ...columns, externalId: 'A1' }, threePatients, {
				ifSomeoneElse,
			});

			const made = clinic.simulator.organization.contacts.slice(before);
			expect(items.map(({ json }) => json.givenName)).toEqual(['Maria']);
			expect(errorItems).toHaveLength(2);
			expect(made.map(({ givenName, phoneNumbers }) => [givenName, phoneNumbers.length])).toEqual([
				['Maria', 1],
			]);
		},
	);

	it('links no second contact to the ID, although the phone number finds that contact', async () => {
		linkedContact();
		const tim = clinic.simulator.organization.contacts[1];
		Object.assign(tim, {
			givenName: 'Tim',
			familyName: 'Chen',
			dateOfBirth: '2019-04-05',
			phoneNumbers: [{ id: 'entityContact_2', value: '+12065550192', displayValue: '' }],
			integrationLinks: [],
		});

		const { errorItems } = await upsert({ ...columns, externalId: 'e-1' }, [threePatients[1]]);

		expect(errorItems).toHaveLength(1);
		expect(tim.integrationLinks).toEqual([]);
	});

	it.each<[string, IDataObject, string]>([
		[
			'another person',
			{ ...maria, givenName: 'Tim', familyName: 'Chen', dateOfBirth: '2019-04-05' },
			'first name, last name and date of birth',
		],
		['both names', { givenName: 'Tim', familyName: 'Chen' }, 'first name and last name'],
		[
			'a name and the birth date',
			{ ...maria, givenName: 'Tim', dateOfBirth: '2019-04-05' },
			'first name and date of birth',
		],
	])('is someone else with %s', async (_what, row, details) => {
		const contact = linkedContact();

		const { errorItems } = await upsert({ ...row, externalId: 'e-1' });

		expect(errorItems[0].json.error).toHaveProperty(
			'message',
			`External ID: it belongs to someone else (${contact.id}) with another ${details}`,
		);
		expect(JSON.stringify(errorItems[0].json)).toContain('If the Contact Is Someone Else');
		expect(contact).toMatchObject(maria);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it.each<[string, IDataObject]>([
		['a new last name', { ...maria, familyName: 'Smith' }],
		[
			'both names new and the same birth date',
			{ ...maria, givenName: 'Mary', familyName: 'Smith' },
		],
		['a corrected birth date', { ...maria, dateOfBirth: '1958-02-03' }],
		['a nickname', { givenName: 'Mia', familyName: 'Lopez' }],
		['no name', { pronouns: 'she/her' }],
	])('is the same person with %s', async (_what, row) => {
		const contact = linkedContact();

		const { items } = await upsert({ ...row, externalId: 'e-1' });

		expect(items[0].json).toMatchObject({ id: contact.id, isNew: false });
		expect(contact).toMatchObject(row);
	});

	it('updates anyone where Update Anyway was chosen', async () => {
		const contact = linkedContact();
		const tim = { givenName: 'Tim', familyName: 'Chen', dateOfBirth: '2019-04-05' };

		await upsert({ ...tim, externalId: 'e-1' }, [{}], { ifSomeoneElse: 'update' });

		expect(contact).toMatchObject(tim);
	});
});
