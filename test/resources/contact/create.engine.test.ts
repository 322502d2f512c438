import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: create', () => {
	const clinic = simulatedClinic();
	const create = { resource: 'contact', operation: 'create', simplify: false };

	it('sends everything that was filled in, and gives the new contact', async () => {
		const { contactFields, contactTags, members } = clinic.simulator.organization;
		const internalMemberIds = [members[1].id, members[2].id];
		const tagIds = [contactTags[0].id, contactTags[3].id];

		const { items } = await clinic.run({
			...create,
			givenName: 'Ada',
			familyName: 'Exampleton',
			additionalFields: {
				category: 'professional',
				companyName: 'Mock Valley Cardiology',
				dateOfBirth: '1980-01-30',
				emailAddresses: { emailAddress: [{ value: 'ada@example.com', label: 'Work' }] },
				faxNumbers: { faxNumber: [{ value: '+12065551234', label: 'Office' }] },
				gender: 'female',
				genderDetail: 'cis',
				internalMemberIds,
				middleName: 'Wren',
				organizationContactFields: { field: [{ id: contactFields[0].id, value: 'Mockbrook' }] },
				phoneNumbers: { phoneNumber: [{ value: '+12065551235', label: 'Cell' }] },
				pronouns: 'she/her',
				tagIds,
			},
		});

		const [request] = clinic.simulator.requests;
		expect(request).toMatchObject({ method: 'POST', path: '/contacts', status: 201 });
		expect(request.headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
		expect(request.body).toEqual({
			givenName: 'Ada',
			familyName: 'Exampleton',
			category: 'professional',
			companyName: 'Mock Valley Cardiology',
			dateOfBirth: '1980-01-30',
			emailAddresses: [{ value: 'ada@example.com', label: 'Work' }],
			faxNumbers: [{ value: '+12065551234', label: 'Office' }],
			gender: 'female',
			genderDetail: 'cis',
			internalMemberIds,
			middleName: 'Wren',
			organizationContactFields: [{ id: contactFields[0].id, value: 'Mockbrook' }],
			phoneNumbers: [{ value: '+12065551235', label: 'Cell' }],
			pronouns: 'she/her',
			tagIds,
		});
		expect(items).toHaveLength(1);
		expect(items[0].pairedItem).toEqual({ item: 0 });
		expect(items[0].json).toMatchObject({
			object: 'contact',
			id: clinic.simulator.effects[0].id,
			displayName: 'Ada Wren Exampleton',
		});
	});

	it('never sends what was left blank', async () => {
		await clinic.run({
			...create,
			givenName: 'Ada',
			familyName: ' ',
			additionalFields: {
				companyName: '',
				dateOfBirth: '',
				emailAddresses: {},
				faxNumbers: { faxNumber: [{ value: expression(null), label: 'Work' }] },
				internalMemberIds: expression(''),
				middleName: expression(null),
				organizationContactFields: { field: [{ id: '', value: '' }] },
				phoneNumbers: { phoneNumber: [{ value: '', label: 'Cell' }] },
				tagIds: [],
			},
		});

		expect(clinic.simulator.requests[0].body).toEqual({ givenName: 'Ada' });
	});

	it.each([
		[{ category: 'patinet' }, 'Category: this is not one of the options'],
		[{ gender: expression('girl') }, 'Gender: this is not one of the options'],
		[{ dateOfBirth: 'tomorrow' }, 'Date of Birth: this is not a date'],
		[{ dateOfBirth: '2000-02-31' }, 'Date of Birth: the calendar has no such day'],
		[
			{ phoneNumbers: { phoneNumber: [{ value: expression(206555123) }] } },
			'Phone Numbers > Number: the number has 9 digits, too few',
		],
		[
			{ faxNumbers: { faxNumber: [{ value: expression(206555123) }] } },
			'Fax Numbers > Number: the number has 9 digits, too few',
		],
		[{ companyName: expression({ name: 'Lab' }) }, 'Company Name: text is needed, not an object'],
	])('refuses %j by name before it calls Spruce', async (additionalFields, message) => {
		const { error } = await clinic.run({ ...create, givenName: 'Ada', additionalFields });

		expect(error?.message).toBe(`Additional Fields > ${message}`);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('refuses a value for a custom field that was not chosen', async () => {
		const additionalFields = { organizationContactFields: { field: [{ id: '', value: 'PPO' }] } };

		const { error } = await clinic.run({ ...create, givenName: 'Ada', additionalFields });

		expect(error?.message).toMatch(/^Additional Fields > Custom Fields > Field Name or ID: /);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('refuses a contact with neither a name nor a way to reach it', async () => {
		const additionalFields = { companyName: 'Lab', middleName: 'Wren' };

		const { error } = await clinic.run({ ...create, givenName: ' ', additionalFields });

		expect(error?.message).toBe('First Name: a contact needs a name or a way to reach it');
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('creates each contact once when one try fails and the answer to another is lost', async () => {
		const { faults, organization } = clinic.simulator;
		const before = organization.contacts.length;
		faults.add({ kind: 'html', operationId: 'CreateContact' });
		faults.add({
			kind: 'status',
			status: 500,
			when: 'after',
			operationId: 'CreateContact',
			skip: 1,
		});

		const { items } = await clinic.run(
			{ ...create, givenName: '={{ $json.name }}' },
			{ items: [{ name: 'Ada' }, { name: 'Basil' }] },
		);

		expect(organization.contacts).toHaveLength(before + 2);
		expect(clinic.simulator.effects).toHaveLength(2);
		expect(items[0].json).toMatchObject({ givenName: 'Ada' });
		expect(items[1].json).toMatchObject({
			id: clinic.simulator.effects[1].id,
			givenName: 'Basil',
		});
	});

	it("sends an item that Spruce refuses to the error output, with Spruce's words", async () => {
		const { items, errorItems } = await clinic.run(
			{
				...create,
				givenName: 'Ada',
				additionalFields: { internalMemberIds: '={{ $json.member }}' },
			},
			{
				items: [{ member: 'entity_missing' }, { member: '' }],
				node: { onError: 'continueErrorOutput' },
			},
		);

		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
		expect(errorItems[0].json).toMatchObject({
			member: 'entity_missing',
			message: 'Spruce Health did not accept this request',
			error: {
				description: expect.stringContaining('entity_missing'),
				statusCode: 400,
				type: 'invalid_input',
				operation: 'contact: create',
				retryable: false,
			},
		});
	});
});
