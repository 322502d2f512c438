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

	it('creates a contact once when the one that fits was deleted', async () => {
		const contact = contactWith({});
		freezeSearch([contact], 2);
		forget(contact);

		const { items } = await clinic.run(byPhone(), { items: [tim, tim] });

		expect(items[0].json).toMatchObject({ givenName: 'Tim', isNew: true });
		expect(items[1].json).toMatchObject({ id: items[0].json.id, isNew: false });
	});

	it('says that the number belongs to someone else after the one that fits was deleted', async () => {
		const [contact, other] = [contactWith({}), contactWith({ givenName: 'Maria' }, 1)];
		freezeSearch([contact, other]);
		forget(contact);

		const { error } = await clinic.run(byPhone(), { items: [tim] });

		expect(error?.message).toContain(`it belongs to someone else (${other.id})`);
	});

	it('asks again for a contact that is not there yet, and creates no double', async () => {
		const contact = contactWith({});
		clinic.simulator.faults.add({
			kind: 'status',
			status: 404,
			operationId: 'Contact',
			times: 3,
		});

		const { items } = await clinic.run(byPhone(), { items: [tim] });

		expect(items[0].json).toMatchObject({ id: contact.id, isNew: false });
	});

	it('says so when a contact that was just read cannot be updated', async () => {
		contactWith({ givenName: undefined });
		clinic.simulator.faults.add({ kind: 'status', status: 404, operationId: 'UpdateContact' });

		const { error } = await clinic.run(byPhone({ ifSomeoneElse: 'create' }), { items: [tim] });

		expect(error?.message).toBe(
			'Spruce Health found the contact, but not when it was to be updated',
		);
		expect(error?.context?.spruce).toMatchObject({ retryable: true });
		expect(clinic.simulator.effects).toEqual([]);
	});

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

	it.each([
		['is refused once', { kind: 'status', status: 400, when: 'before' }, 9],
		['was carried out, but its answer is lost', { kind: 'reset', when: 'after' }, 6],
		[
			'was carried out, but is answered with an error',
			{ kind: 'status', status: 400, when: 'after' },
			6,
		],
	] as const)(
		'creates each of a family once under Retry On Fail when one of them %s',
		async (_what, fault, hidden) => {
			const { contacts } = clinic.simulator.organization;
			const before = contacts.length;
			clinic.simulator.faults.add({ ...fault, operationId: 'CreateContact', skip: 1 });
			clinic.simulator.faults.add({
				kind: 'nullList',
				operationId: 'SearchContacts',
				times: hidden,
			});
			const family = ['Maria', 'Tim', 'Tom'].map((first) => ({ ...tim, first, mail: '' }));

			const { items } = await clinic.run(byPhone({ ifSomeoneElse: 'create' }), {
				items: family,
				node: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
			});

			expect(items.map(({ json }) => json.givenName)).toEqual(['Maria', 'Tim', 'Tom']);
			expect(items.map(({ json }) => json.isNew)).toEqual([true, true, true]);
			expect(contacts.slice(before).map(({ givenName }) => givenName)).toEqual([
				'Maria',
				'Tim',
				'Tom',
			]);
		},
	);

	it('does not confuse a father with his son of the same name whose answer was lost', async () => {
		const father = contactWith({ dateOfBirth: '1985-02-03' });
		freezeSearch([father], 2);
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'SearchContacts' });
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId: 'CreateContact' });

		const { items } = await clinic.run(byPhone({ ifSomeoneElse: 'create' }), {
			items: [{ ...tim, mail: '' }],
		});

		expect(items[0].json).toMatchObject({ dateOfBirth: tim.born, isNew: true });
		expect(items[0].json.id).not.toBe(father.id);
	});
});
