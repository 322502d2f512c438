import type { Contact } from '../../simulator/organization/contacts/Contact';
import { contactWith } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: upsert', () => {
	const clinic = simulatedClinic();
	const upsert = { resource: 'contact', operation: 'upsert', simplify: false };
	const byExternalId = { ...upsert, matchBy: ['externalId'], system: 'custom' };
	const byPhone = { ...upsert, matchBy: ['phoneNumber'] };
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

	it('creates a contact when none of the values finds one, and links it to its External ID', async () => {
		const { contacts } = clinic.simulator.organization;
		const before = contacts.length;

		const { items } = await clinic.run({
			...upsert,
			matchBy: ['externalId', 'phoneNumber', 'emailAddress'],
			system: 'custom',
			externalId: 'MRN-1',
			url: 'https://example.com/MRN-1',
			phoneNumber: '(206) 555-1299',
			emailAddress: 'new@example.com',
			givenName: 'Ada',
			additionalFields: {
				emailAddresses: { emailAddress: [{ value: 'NEW@example.com', label: 'Work' }] },
				phoneNumbers: { phoneNumber: [{ value: '2065551298', label: 'Home' }] },
			},
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
				{ structured: { phoneNumberFilter: [{ match: 'any', values: ['+12065551299'] }] } },
			],
			[
				'/contacts/search',
				{ structured: { emailAddressFilter: [{ match: 'any', values: ['new@example.com'] }] } },
			],
		]);
		expect(created).toMatchObject({ method: 'POST', path: '/contacts' });
		expect(created.body).toEqual({
			givenName: 'Ada',
			emailAddresses: [{ value: 'NEW@example.com', label: 'Work' }],
			phoneNumbers: [{ value: '2065551298', label: 'Home' }, { value: '+12065551299' }],
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
		const create = { ...byExternalId, externalId: 'MRN-1', givenName: 'Ada', familyName: 'One' };
		const { items: first } = await clinic.run(create);
		const before = contacts.length;

		const { items } = await clinic.run({ ...create, givenName: '', familyName: 'Two' });

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

			const { items } = await clinic.run({ ...byPhone, phoneNumber, givenName: 'Grace' });

			expect(items[0].json).toMatchObject({ id: contact.id, givenName: 'Grace', isNew: false });
			expect(operationIds()).toEqual(['SearchContacts', 'UpdateContact']);
		},
	);

	it('finds a contact by its email address in upper or lower case, and links it', async () => {
		const contact = knownPatient();

		const { items } = await clinic.run({
			...upsert,
			matchBy: ['externalId', 'emailAddress'],
			system: 'elation',
			externalId: '140797386655555',
			emailAddress: ' ada@example.com ',
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

		const { items } = await clinic.run({
			...byPhone,
			phoneNumber: contact.phoneNumbers[0].value,
			givenName: ' ',
			additionalFields: { companyName: '', tagIds: [], phoneNumbers: {} },
		});

		expect(operationIds()).toEqual(['SearchContacts']);
		expect(items[0].json).toEqual({ ...before, isNew: false });
	});

	it("adds to the contact's lists and removes nothing from them", async () => {
		const { contactTags, members } = clinic.simulator.organization;
		const contact = knownPatient();
		const [phone] = contact.phoneNumbers;
		contact.internalMemberIds = [members[1].id];

		await clinic.run({
			...byPhone,
			phoneNumber: phone.value,
			additionalFields: {
				emailAddresses: { emailAddress: [{ value: 'ada@example.com', label: 'Private' }] },
				faxNumbers: { faxNumber: [{ value: '2065551201', label: '' }] },
				internalMemberIds: [members[2].id],
				phoneNumbers: { phoneNumber: [{ value: '2065551202', label: 'Work' }] },
				tagIds: [contactTags[0].id, contactTags[1].id],
			},
		});

		expect(bodyOf('UpdateContact')).toEqual({
			emailAddresses: [{ value: 'Ada@Example.com', label: 'Private' }],
			faxNumbers: [{ value: '2065551201' }],
			internalMemberIds: [members[1].id, members[2].id],
			phoneNumbers: [
				{ value: phone.value, label: 'Cell' },
				{ value: '2065551202', label: 'Work' },
			],
			tagIds: [contactTags[0].id, contactTags[1].id],
		});
		expect(contact.phoneNumbers.map(({ id }) => id)).toContain(phone.id);
	});

	it.each([
		['a new contact', '+12065551299'],
		['a contact that is there', '+12065551277'],
	])('accepts tags and custom fields by name for %s', async (_whose, phoneNumber) => {
		const { contactFields, contactTags, contacts } = clinic.simulator.organization;
		const existing = knownPatient();
		existing.phoneNumbers[0].value = '+12065551277';
		existing.organizationContactFields = [];

		await clinic.run({
			...byPhone,
			phoneNumber,
			additionalFields: {
				organizationContactFields: { field: [{ id: contactFields[0].name, value: 'PPO' }] },
				tagIds: [contactTags[0].value, 'Brand New'],
			},
		});

		const contact = contacts.find(({ phoneNumbers }) => phoneNumbers[0]?.value === phoneNumber);
		expect(contact?.tags.map(({ value }) => value)).toEqual([contactTags[0].value, 'Brand New']);
		expect(contact?.organizationContactFields).toMatchObject([
			{ ...contactFields[0], value: 'PPO' },
		]);
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

		await clinic.run({
			...byPhone,
			phoneNumber: phone.value,
			additionalFields: { phoneNumbers: { phoneNumber: [{ value: '2065551202', label: '' }] } },
		});

		expect(contact.phoneNumbers.map(({ value }) => value)).toEqual([
			phone.value,
			'+12065551203',
			'+12065551202',
		]);
	});

	it('keeps isNew in the simplified record', async () => {
		const { items } = await clinic.run({
			...byPhone,
			simplify: true,
			phoneNumber: '2065551299',
			givenName: 'Ada',
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
