import type { IDataObject } from 'n8n-workflow';
import { phoneSpellings } from '../../../nodes/SpruceHealth/values/phoneSpellings';
import type { Contact } from '../../simulator/organization/contacts/Contact';
import { contactWith } from '../organizationRecords';
import { nameOf } from '../../simulator/organization/Member';
import { simulatedClinic } from '../simulatedClinic';
import { mapped } from './mappedColumns';

describe('contact: upsert', () => {
	const clinic = simulatedClinic();
	const upsert = { resource: 'contact', operation: 'upsert', simplify: false };
	const byExternalId = (values: IDataObject) => ({ ...upsert, ...mapped(values, ['externalId']) });
	const byPhone = (values: IDataObject) => ({ ...upsert, ...mapped(values, ['phoneNumber']) });
	const operationIds = () => clinic.simulator.requests.map(({ operationId }) => operationId);
	const bodyOf = (operationId: string) =>
		clinic.simulator.requests.find((request) => request.operationId === operationId)?.body;

	/** A patient with a phone number, an email address and a tag, without links to other systems. */
	function knownPatient(): Contact {
		const { organization } = clinic.simulator;
		const found = contactWith(
			organization,
			({ category, canEdit }) => category === 'patient' && canEdit,
		);
		const { value, id, displayValue } = found.phoneNumbers[0];
		found.phoneNumbers = [{ id, value, displayValue, label: 'Cell' }];
		found.emailAddresses = [{ id: 'entityContact_mail', value: 'Ada@Example.com', label: 'Home' }];
		found.tags = [organization.contactTags[0]];
		found.integrationLinks = [];
		return found;
	}

	it('refuses NULL in a custom field that is mapped by hand, before it calls Spruce', async () => {
		const [{ id }] = clinic.simulator.organization.contactFields;

		const { error } = await clinic.run(byPhone({ phoneNumber: '+1 (206) 555-1299', [id]: 'NULL' }));

		expect(error?.message).toMatch(/: it contains "NULL" instead of a value$/);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('creates nobody when the search that finds nobody is incomplete', async () => {
		const part = { contacts: [], hasMore: true, totalCount: 0, totalCountRelation: 'eq' };
		const aim = { operationId: 'SearchContacts', times: 2 };
		clinic.simulator.faults.add({ kind: 'status', status: 200, body: part, ...aim });

		const { error } = await clinic.run(byPhone({ phoneNumber: '+1 (206) 555-1299' }));

		expect(error?.message).toBe('Spruce Health gave only a part of the list');
		expect(operationIds()).toEqual(['SearchContacts', 'SearchContacts']);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('creates a contact when none of the values finds one, and links it to its External ID', async () => {
		const { contacts } = clinic.simulator.organization;
		const before = contacts.length;

		const { items } = await clinic.run({
			...upsert,
			...mapped(
				{
					externalId: 'MRN-1',
					linkUrl: 'https://example.com/MRN-1',
					phoneNumber: '+1 (206) 555-1299',
					homePhone: '+12065551298',
					emailAddress: 'new@example.com',
					givenName: 'Ada',
				},
				['externalId', 'phoneNumber', 'emailAddress'],
			),
		});

		const searches = clinic.simulator.requests.slice(0, 3);
		const [created, linked] = clinic.simulator.requests.slice(3);
		expect(searches.map(({ path, body }) => [path, body])).toEqual([
			[
				'/contacts/search',
				{
					structured: {
						integrationIDFilter: [
							{ match: 'any', integrationIDs: [{ integrationLinkType: 'custom', id: 'MRN-1' }] },
						],
					},
				},
			],
			[
				'/contacts/search',
				{
					structured: {
						phoneNumberFilter: [{ match: 'any', values: phoneSpellings('+12065551299') }],
					},
				},
			],
			[
				'/contacts/search',
				{ structured: { emailAddressFilter: [{ match: 'any', values: ['new@example.com'] }] } },
			],
		]);
		expect(created).toMatchObject({ method: 'POST', path: '/contacts' });
		expect(created.body).toEqual({
			givenName: 'Ada',
			emailAddresses: [{ value: 'new@example.com' }],
			phoneNumbers: [{ value: '+12065551299' }, { value: '+12065551298', label: 'Home' }],
		});
		const contact = contacts[before];
		const link = { type: 'custom', externalId: 'MRN-1', url: 'https://example.com/MRN-1' };
		expect(linked).toMatchObject({
			method: 'POST',
			path: `/contacts/${contact.id}/integrationlinks`,
			body: link,
		});
		expect(contacts).toHaveLength(before + 1);
		expect(items).toHaveLength(1);
		expect(items[0].pairedItem).toEqual({ item: 0 });
		expect(items[0].json).toMatchObject({
			id: contact.id,
			isNew: true,
			integrationLinks: [{ ...link, contactId: contact.id }],
		});
	});

	it('finds the same contact the next time by the External ID, and changes only what is filled in', async () => {
		const { contacts } = clinic.simulator.organization;
		const create = { externalId: 'MRN-1', givenName: 'Ada', familyName: 'One' };
		const { items: first } = await clinic.run(byExternalId(create));
		const before = contacts.length;

		const { items } = await clinic.run(
			byExternalId({ ...create, givenName: '', familyName: 'Two' }),
		);

		expect(contacts).toHaveLength(before);
		expect(bodyOf('UpdateContact')).toEqual({ familyName: 'Two' });
		expect(items[0].json).toMatchObject({
			id: first[0].json.id,
			givenName: 'Ada',
			familyName: 'Two',
			isNew: false,
		});
		expect(operationIds().filter((id) => id === 'CreateContactIntegrationLink')).toHaveLength(1);
	});

	it.each(['2065551277', '+12065551277', '(206) 555-1277', '206-555-1277', '1 206 555 1277'])(
		'finds a contact by its phone number in any spelling: %s',
		async (phoneNumber) => {
			const contact = knownPatient();
			contact.phoneNumbers[0].value = '+12065551277';

			const { items } = await clinic.run(byPhone({ phoneNumber, middleName: 'Grace' }));

			expect(items[0].json).toMatchObject({ id: contact.id, middleName: 'Grace', isNew: false });
			expect(operationIds()).toEqual(['SearchContacts', 'Contact', 'UpdateContact']);
		},
	);

	it('finds a contact by its email address in upper or lower case, and links it', async () => {
		const contact = knownPatient();

		const { items } = await clinic.run({
			...upsert,
			...mapped({ externalId: '140797386655555', emailAddress: ' ada@example.com ' }, [
				'externalId',
				'emailAddress',
			]),
			options: { system: 'elation' },
		});

		const link = { type: 'elation', externalId: '140797386655555' };
		expect(bodyOf('CreateContactIntegrationLink')).toEqual(link);
		expect(contact.integrationLinks).toEqual([{ ...link, contactId: contact.id }]);
		expect(items[0].json).toMatchObject({
			id: contact.id,
			integrationLinks: [{ ...link, contactId: contact.id }],
			isNew: false,
		});
		expect(operationIds()).not.toContain('UpdateContact');
	});

	it('returns the current contact when only the values to match by are filled in', async () => {
		const contact = knownPatient();
		const before = structuredClone(contact);

		const { items } = await clinic.run(
			byPhone({
				phoneNumber: contact.phoneNumbers[0].value,
				homePhone: null,
				givenName: ' ',
				companyName: '',
				tagIds: [],
			}),
		);

		expect(operationIds()).toEqual(['SearchContacts', 'Contact']);
		expect(items[0].json).toEqual({ ...before, isNew: false });
	});

	it("adds to the contact's lists and removes nothing from them", async () => {
		const { contactTags, members } = clinic.simulator.organization;
		const contact = knownPatient();
		const [phone] = contact.phoneNumbers;
		contact.internalMemberIds = [members[1].id];

		await clinic.run(
			byPhone({
				phoneNumber: phone.value,
				emailAddress: 'ada@example.com',
				faxNumber: '+12065551201',
				internalMemberIds: members[2].id,
				workPhone: '+12065551202',
				tagIds: `${contactTags[0].id}, ${contactTags[1].id}`,
			}),
		);

		expect(bodyOf('UpdateContact')).toEqual({
			faxNumbers: [{ value: '+12065551201' }],
			internalMemberIds: [members[1].id, members[2].id],
			phoneNumbers: [
				{ value: phone.value, label: 'Cell' },
				{ value: '+12065551202', label: 'Work' },
			],
			tagIds: [contactTags[0].id, contactTags[1].id],
		});
		expect(contact.phoneNumbers.map(({ id }) => id)).toContain(phone.id);
	});

	it.each([
		['a new contact', '+12065551299'],
		['a contact that is there', '+12065551277'],
	])('accepts tags and members by name for %s', async (_whose, phoneNumber) => {
		const { contactFields, contactTags, contacts, members } = clinic.simulator.organization;
		const [member] = members.filter(({ type }) => type === 'teammate');
		const existing = knownPatient();
		existing.phoneNumbers[0].value = '+12065551277';
		existing.organizationContactFields = [];
		existing.internalMemberIds = [];

		await clinic.run(
			byPhone({
				phoneNumber,
				[contactFields[0].id]: 'PPO',
				tagIds: `${contactTags[0].value}, Brand New`,
				internalMemberIds: nameOf(member).toUpperCase(),
			}),
		);

		const contact = contacts.find(({ phoneNumbers }) => phoneNumbers[0]?.value === phoneNumber);
		expect(contact?.tags.map(({ value }) => value)).toEqual([contactTags[0].value, 'Brand New']);
		expect(contact?.organizationContactFields).toMatchObject([
			{ ...contactFields[0], value: 'PPO' },
		]);
		expect(contact?.internalMemberIds).toEqual([member.id]);
	});

	it('keeps a number that the search does not know yet', async () => {
		const contact = knownPatient();
		const [phone] = contact.phoneNumbers;
		const stale = structuredClone(contact);
		contact.phoneNumbers.push({ id: 'entityContact_late', value: '+12065551203' });
		clinic.simulator.faults.add({
			kind: 'status',
			status: 200,
			body: { contacts: [stale], hasMore: false },
			operationId: 'SearchContacts',
		});

		await clinic.run(byPhone({ phoneNumber: phone.value, homePhone: '+12065551202' }));

		expect(contact.phoneNumbers.map(({ value }) => value)).toEqual([
			phone.value,
			'+12065551203',
			'+12065551202',
		]);
	});

	it('keeps isNew in the simplified record', async () => {
		const { items } = await clinic.run({
			...byPhone({ phoneNumber: '2065551299', givenName: 'Ada' }),
			simplify: true,
		});

		expect(items[0].json).toEqual({
			id: expect.any(String),
			displayName: 'Ada',
			givenName: 'Ada',
			category: 'unknown',
			phoneNumbers: ['+12065551299'],
			emailAddresses: [],
			tags: [],
			appURL: expect.any(String),
			isNew: true,
		});
	});
});
