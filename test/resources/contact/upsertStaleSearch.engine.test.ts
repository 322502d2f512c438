import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../../simulator/organization/contacts/Contact';
import { simulatedClinic } from '../simulatedClinic';
import { mapped } from './mappedColumns';

const phone = '+12065551290';
const tim = { first: 'Tim', last: 'Lopez', born: '2019-05-06', mail: 'tim@example.com' };

describe('contact: upsert, when the search shows what is no longer so', () => {
	const clinic = simulatedClinic();
	const columns = {
		phoneNumber: phone,
		emailAddress: '={{ $json.mail }}',
		givenName: '={{ $json.first }}',
		familyName: '={{ $json.last }}',
		dateOfBirth: '={{ $json.born }}',
	};

	function byPhone(options: IDataObject = {}) {
		const parameters = { resource: 'contact', operation: 'upsert', simplify: false, options };
		return { ...parameters, ...mapped(columns, ['phoneNumber', 'emailAddress']) };
	}

	/** One of the organization's contacts, with the shared number. */
	function contactWith(details: Partial<Contact>, position = 0): Contact {
		const contact = clinic.simulator.organization.contacts[position];
		const point = { id: 'entityContact_shared', value: phone, displayValue: '(206) 555-1290' };
		return Object.assign(contact, {
			phoneNumbers: [point],
			emailAddresses: [],
			integrationLinks: [],
			canEdit: true,
			givenName: 'Tim',
			familyName: 'Lopez',
			dateOfBirth: '2019-05-06',
			...details,
		});
	}

	/** Makes the search show these contacts as they are now, whatever becomes of them. */
	function freezeSearch(contacts: Contact[], times = 1) {
		clinic.simulator.faults.add({
			kind: 'status',
			status: 200,
			body: { contacts: structuredClone(contacts), hasMore: false },
			operationId: 'SearchContacts',
			times,
		});
	}

	function forget(contact: Contact) {
		const { contacts } = clinic.simulator.organization;
		contacts.splice(contacts.indexOf(contact), 1);
	}

	it('leaves a contact alone who has become someone else in the meantime', async () => {
		const contact = contactWith({ givenName: undefined, dateOfBirth: undefined });
		freezeSearch([contact]);
		Object.assign(contact, { givenName: 'Maria', dateOfBirth: '1985-02-03' });

		const { error } = await clinic.run(byPhone(), { items: [tim] });

		expect(error?.message).toContain('with another first name and date of birth');
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('updates a contact who has got the right name in the meantime, and creates no double', async () => {
		const contact = contactWith({ givenName: 'Tom' });
		freezeSearch([contact]);
		contact.givenName = 'Tim';

		const { items } = await clinic.run(byPhone({ ifSomeoneElse: 'create' }), { items: [tim] });

		expect(items[0].json).toMatchObject({ id: contact.id, isNew: false });
	});

	it('leaves a contact alone who has given the number away in the meantime', async () => {
		const contact = contactWith({});
		freezeSearch([contact]);
		contact.phoneNumbers = [];

		const { items } = await clinic.run(byPhone(), { items: [tim] });

		expect(items[0].json).toMatchObject({ givenName: 'Tim', isNew: true });
		expect(contact.phoneNumbers).toEqual([]);
	});

	it('leaves a contact alone who has been linked to another ID in the meantime', async () => {
		const contact = contactWith({});
		const link = { type: 'custom' as const, externalId: 'MRN-1', contactId: contact.id };
		freezeSearch([contact], 2);
		contact.integrationLinks = [link];

		const { items } = await clinic.run(
			{
				...byPhone(),
				...mapped({ ...columns, externalId: 'MRN-2' }, ['externalId', 'phoneNumber']),
			},
			{ items: [tim] },
		);

		expect(contact.integrationLinks).toEqual([link]);
		expect(items[0].json).toMatchObject({ isNew: true });
	});

	it('takes the one of two contacts who is still there, after they were merged', async () => {
		const [survivor, merged] = [contactWith({}), contactWith({}, 1)];
		freezeSearch([survivor, merged]);
		forget(merged);

		const { items } = await clinic.run(byPhone(), { items: [tim] });

		expect(items[0].json).toMatchObject({ id: survivor.id, isNew: false });
	});

	it('creates a contact when only someone else was deleted', async () => {
		const contact = contactWith({ givenName: 'Maria' });
		freezeSearch([contact]);
		forget(contact);

		const { items } = await clinic.run(byPhone(), { items: [tim] });

		expect(items[0].json).toMatchObject({ givenName: 'Tim', isNew: true });
	});

	it.each(['Contact', 'UpdateContact'])(
		'says that a contact was deleted, whichever call shows it: %s',
		async (operationId) => {
			contactWith({ givenName: undefined });
			clinic.simulator.faults.add({ kind: 'status', status: 404, operationId });

			const { error } = await clinic.run(byPhone({ ifSomeoneElse: 'create' }), { items: [tim] });

			expect(error?.message).toBe("The contact was deleted, but Spruce's search still lists it");
			expect(error?.context?.spruce).toMatchObject({ retryable: true });
			expect(clinic.simulator.effects).toEqual([]);
		},
	);

	it.each([
		['email address', { emailAddress: '={{ $json.mail }}' }, 'emailAddress'],
		['phone number', { phoneNumber: '={{ $json.mail }}' }, 'phoneNumber'],
	])('creates one contact for rows that write the %s differently', async (_what, own, on) => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'SearchContacts', times: 3 });
		const { givenName, familyName } = columns;
		const spellings =
			on === 'emailAddress'
				? ['Tim@Example.com', 'tim@example.com', ' TIM@EXAMPLE.COM ']
				: ['2065551290', '+1 (206) 555-1290', '206.555.1290'];

		const { items } = await clinic.run(
			{ ...byPhone(), ...mapped({ ...own, givenName, familyName }, [on]) },
			{ items: spellings.map((mail) => ({ ...tim, mail })) },
		);

		expect(items.map(({ json }) => json.isNew)).toEqual([true, false, false]);
		expect(new Set(items.map(({ json }) => json.id)).size).toBe(1);
	});

	it('finds a contact that an earlier row updated by a number that this row added', async () => {
		const contact = contactWith({ phoneNumbers: [] });
		contact.emailAddresses = [{ id: 'entityContact_mail', value: tim.mail }];
		clinic.simulator.faults.add({
			kind: 'nullList',
			operationId: 'SearchContacts',
			skip: 2,
			times: 9,
		});

		const { items } = await clinic.run(byPhone(), { items: [tim, { ...tim, mail: '' }] });

		expect(items.map(({ json }) => json.id)).toEqual([contact.id, contact.id]);
	});
});
