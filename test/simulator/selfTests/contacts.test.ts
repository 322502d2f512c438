import type { Contact } from '../organization/contacts/Contact';
import { simulatorBench } from '../simulatorBench';

const bench = simulatorBench({ contacts: 60, conversations: 30 });

const find = (wanted: (contact: Contact) => boolean): Contact => {
	const found = bench.simulator.organization.contacts.find(wanted);
	if (!found) throw new Error('no such contact was seeded');
	return found;
};

describe('creating a contact', () => {
	it('keeps everything that was given', async () => {
		const { contactTags, contactFields, members } = bench.simulator.organization;
		const { status, body } = await bench.client.post('/contacts', {
			givenName: 'Ada',
			familyName: 'Exampleton',
			dateOfBirth: '1990-02-28',
			gender: 'female',
			category: 'patient',
			phoneNumbers: [{ label: 'Cell', value: '(206) 555-1234' }],
			faxNumbers: [{ value: '206-555-1235' }],
			emailAddresses: [{ value: 'ada@example.com' }],
			tagIds: [contactTags[0].id],
			internalMemberIds: [members[1].id],
			organizationContactFields: [{ id: contactFields[0].id, value: 'Mockbrook Drugs' }],
		});
		expect(status).toBe(201);
		expect(body).toMatchObject({
			object: 'contact',
			id: expect.stringMatching(/^entity_/),
			displayName: 'Ada Exampleton',
			phoneNumbers: [
				{
					id: expect.stringMatching(/^entityContact_/),
					label: 'Cell',
					value: '+12065551234',
					displayValue: '(206) 555-1234',
				},
			],
			faxNumbers: [{ value: '+12065551235' }],
			tags: [contactTags[0]],
			internalMemberIds: [members[1].id],
			organizationContactFields: [{ ...contactFields[0], value: 'Mockbrook Drugs' }],
			hasAccount: false,
			canDelete: true,
		});
		expect(bench.simulator.organization.contacts.at(-1)).toMatchObject({ id: body.id });
		expect((await bench.client.get(`/contacts/${body.id}`)).body).toEqual(body);
		expect(bench.simulator.violations).toEqual([]);
	});

	it.each(['2065551234', '+12065551234', '(206) 555-1234', '206-555-1234'])(
		'accepts the phone number %s',
		async (value) => {
			const { body } = await bench.client.post('/contacts', { phoneNumbers: [{ value }] });
			expect(body.phoneNumbers[0].value).toBe('+12065551234');
			expect(body.displayName).toBe('(206) 555-1234');
		},
	);

	it.each([
		['a name or address', { companyName: 'Mock Inc.' }, 'givenName'],
		['a real phone number', { phoneNumbers: [{ value: '555' }] }, 'phoneNumbers[0].value'],
		['a real email address', { emailAddresses: [{ value: 'ada' }] }, 'email'],
		['a known gender', { givenName: 'Ada', gender: 'none' }, 'gender'],
		['a category that can be given', { givenName: 'Ada', category: 'clinic' }, 'category'],
		[
			'a date of birth in the calendar',
			{ givenName: 'Ada', dateOfBirth: '1990-02-30' },
			'dateOfBirth',
		],
		['known tags', { givenName: 'Ada', tagIds: ['tag_0'] }, 'tagIds[0]'],
		['known members', { givenName: 'Ada', internalMemberIds: ['x'] }, 'internalMemberIds[0]'],
	])('needs %s', async (_what, body, field) => {
		const answer = await bench.client.post('/contacts', body);
		expect(answer).toMatchObject({ status: 400, body: { statusCode: 400, type: 'invalid_input' } });
		expect(answer.body.message).toContain(field);
		expect(bench.simulator.effects).toEqual([]);
	});
});

describe('updating a contact', () => {
	it('leaves alone what is left out or null', async () => {
		const contact = find(({ emailAddresses, tags }) => emailAddresses.length + tags.length > 1);
		const before = structuredClone(contact);
		const update = { pronouns: 'they/them', givenName: null, tagIds: null };
		const { status, body } = await bench.client.patch(`/contacts/${contact.id}`, update);
		expect(status).toBe(200);
		expect(body).toEqual({ ...before, pronouns: 'they/them' });
		expect(contact).toEqual(body);
		expect(bench.simulator.violations).toEqual([]);
	});

	it('clears what is an empty text or list', async () => {
		const contact = find(({ dateOfBirth, tags }) => dateOfBirth !== undefined && tags.length > 0);
		const update = { dateOfBirth: '', middleName: '', tagIds: [], emailAddresses: [] };
		const { body } = await bench.client.patch(`/contacts/${contact.id}`, update);
		expect(body).toMatchObject({ tags: [], emailAddresses: [] });
		expect(body).not.toHaveProperty('dateOfBirth');
		expect(body).not.toHaveProperty('middleName');
		expect(contact).not.toHaveProperty('dateOfBirth');
		expect(bench.simulator.violations).toEqual([]);
	});

	it('replaces the whole set of tags', async () => {
		const { contactTags } = bench.simulator.organization;
		const contact = find(({ tags }) => tags.length > 0 && !tags.includes(contactTags[11]));
		const { body } = await bench.client.patch(`/contacts/${contact.id}`, {
			tagIds: [contactTags[11].id],
		});
		expect(body.tags).toEqual([contactTags[11]]);
	});

	it.each([
		['replaces the custom fields', false, 1],
		['keeps the custom fields that are left out, where it is set so', true, 2],
	])('%s', async (_sentence, keeps, count) => {
		const { organization } = bench.simulator;
		organization.keepsOtherContactFields = keeps;
		const [pharmacy, plan] = organization.contactFields;
		const contact = find(({ canEdit }) => canEdit);
		contact.organizationContactFields = [{ ...pharmacy, value: 'Mockbrook Drugs' }];
		const { body } = await bench.client.patch(`/contacts/${contact.id}`, {
			organizationContactFields: [{ id: plan.id, value: 'PPO' }],
		});
		expect(body.organizationContactFields).toHaveLength(count);
		expect(body.organizationContactFields.at(-1)).toEqual({ ...plan, value: 'PPO' });
	});

	it('keeps the id of a phone number that stays', async () => {
		const contact = find(({ phoneNumbers }) => phoneNumbers.length > 0);
		const [{ id, value }] = contact.phoneNumbers;
		const phoneNumbers = [{ value: '2065559876' }, { value, label: 'Work' }];
		const { body } = await bench.client.patch(`/contacts/${contact.id}`, { phoneNumbers });
		expect(body.phoneNumbers[1]).toMatchObject({ id, label: 'Work' });
	});

	it('changes nothing when one field is wrong', async () => {
		const [contact] = bench.simulator.organization.contacts;
		const before = structuredClone(contact);
		const update = { givenName: 'Changed', tagIds: ['unknown'] };
		expect((await bench.client.patch(`/contacts/${contact.id}`, update)).status).toBe(400);
		expect(contact).toEqual(before);
	});
});

describe('deleting a contact', () => {
	it('answers 200 without a body, once', async () => {
		const { id } = find(({ canDelete }) => canDelete);
		expect(await bench.client.delete(`/contacts/${id}`)).toMatchObject({ status: 200, body: '' });
		expect((await bench.client.delete(`/contacts/${id}`)).body.type).toBe('not_found');
		expect((await bench.client.get(`/contacts/${id}`)).status).toBe(404);
	});

	it('is refused for a contact that cannot be deleted', async () => {
		const { id } = find(({ canDelete }) => !canDelete);
		expect((await bench.client.delete(`/contacts/${id}`)).status).toBe(400);
	});
});

describe('tags and fields', () => {
	it.each([
		['/contacts/tags', 'value', 'contactTags'],
		['/conversations/tags', 'value', 'conversationTags'],
		['/contacts/fields', 'name', 'contactFields'],
	] as const)('creates one with %s, or answers the existing one', async (path, field, list) => {
		const created = await bench.client.post(path, { [field]: 'Brand New' });
		expect(created).toMatchObject({ status: 201, body: { [field]: 'Brand New' } });
		const again = await bench.client.post(path, { [field]: 'Brand New' });
		expect(again).toMatchObject({ status: 201, body: created.body });
		expect(bench.simulator.organization[list].at(-1)).toEqual(created.body);
		expect(bench.simulator.effects).toHaveLength(1);
	});
});
