import type { IDataObject } from 'n8n-workflow';
import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: create, with tags and custom fields by name', () => {
	const clinic = simulatedClinic();

	function create(additionalFields: IDataObject, requestOptions: IDataObject = {}) {
		const names = { resource: 'contact', operation: 'create', givenName: 'Ada' };
		return { ...names, additionalFields, requestOptions, simplify: false };
	}

	function calls() {
		return clinic.simulator.requests.map(({ operationId }) => operationId);
	}

	function bodyOf(operationId: string) {
		return clinic.simulator.requests.find((request) => request.operationId === operationId)?.body;
	}

	function keysOf(operationId: string) {
		return clinic.simulator.requests
			.filter((request) => request.operationId === operationId)
			.map(({ headers }) => headers['s-idempotency-key']);
	}

	it.each([
		['a list', ['VIP', 'new patient']],
		['text with commas', 'VIP, New Patient'],
		['text with blanks and gaps', ' VIP ,, NEW PATIENT, '],
		['a list that names one twice', ['VIP', 'New Patient', 'vip']],
	])('takes the tags as %s', async (_form, tagIds) => {
		const { contactTags } = clinic.simulator.organization;
		const before = contactTags.length;

		const { items } = await clinic.run(create({ tagIds: expression(tagIds) }));

		expect(calls()).toEqual(['ContactTags', 'CreateContact']);
		expect(bodyOf('CreateContact')).toEqual({
			givenName: 'Ada',
			tagIds: [contactTags[0].id, contactTags[1].id],
		});
		expect(items[0].json.tags).toEqual([contactTags[0], contactTags[1]]);
		expect(contactTags).toHaveLength(before);
	});

	it('accepts a tag with a comma in a list', async () => {
		const { contactTags } = clinic.simulator.organization;
		contactTags[0].value = 'Exampleton, Ada';

		await clinic.run(create({ tagIds: expression(['Exampleton, Ada']) }));

		expect(bodyOf('CreateContact')).toEqual({ givenName: 'Ada', tagIds: [contactTags[0].id] });
	});

	it('looks nothing up when every entry is an ID', async () => {
		const { contactFields, contactTags } = clinic.simulator.organization;

		await clinic.run(
			create({
				tagIds: [contactTags[0].id],
				organizationContactFields: { field: [{ id: contactFields[0].id, value: 'CVS' }] },
			}),
		);

		expect(calls()).toEqual(['CreateContact']);
	});

	it('creates a tag that does not exist, once for all items', async () => {
		const { contactTags } = clinic.simulator.organization;

		const { items } = await clinic.run(create({ tagIds: expression(['Recall 2027', 'VIP']) }), {
			items: [{}, {}, {}],
		});

		const created = contactTags.at(-1);
		expect(created?.value).toBe('Recall 2027');
		expect(keysOf('CreateContactTag')).toHaveLength(1);
		expect(bodyOf('CreateContactTag')).toEqual({ value: 'Recall 2027' });
		for (const { json } of items) expect(json.tags).toEqual([created, contactTags[0]]);
		expect(calls()).toEqual([
			...['ContactTags', 'CreateContactTag', 'CreateContact'],
			...['ContactTags', 'CreateContact', 'CreateContact'],
		]);
	});

	it('finds the custom field by its name and sends its ID', async () => {
		const { contactFields } = clinic.simulator.organization;
		const field = [
			{ id: ' insurance plan ', value: 'PPO' },
			{ id: contactFields[0].id, value: 'CVS' },
		];

		const { items } = await clinic.run(create({ organizationContactFields: { field } }));

		expect(calls()).toEqual(['ContactFields', 'CreateContact']);
		expect(items[0].json.organizationContactFields).toEqual([
			{ ...contactFields[1], value: 'PPO' },
			{ ...contactFields[0], value: 'CVS' },
		]);
	});

	it('refuses a custom field that does not exist, and creates neither it nor the tag', async () => {
		const field = [{ id: 'Insurence Plan', value: 'PPO' }];

		const { error } = await clinic.run(
			create({ organizationContactFields: { field }, tagIds: expression('Brand New') }),
		);

		expect(error?.message).toBe(
			'Additional Fields > Custom Fields: the organization has no contact field "Insurence Plan"',
		);
		expect(error?.description).toContain('"Preferred Pharmacy", "Insurance Plan"');
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('refuses a name that two tags have, and lists them', async () => {
		const { contactTags } = clinic.simulator.organization;
		contactTags[1].value = 'Vip';

		const { error } = await clinic.run(create({ tagIds: expression(['Brand New', 'vip']) }));

		expect(error?.message).toBe(
			'Additional Fields > Tag Names or IDs: "vip" is the name of 2 tags',
		);
		expect(error?.description).toContain(
			`"VIP" (${contactTags[0].id}), "Vip" (${contactTags[1].id})`,
		);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('refuses the ID of a contact instead of making it a tag', async () => {
		const [{ id }] = clinic.simulator.organization.contacts;

		const { error } = await clinic.run(create({ tagIds: expression([id]) }));

		expect(error?.message).toContain(`"${id}" is the ID of a contact, member or team`);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('refuses tag objects as Spruce sends them, which are neither names nor IDs', async () => {
		const [tag] = clinic.simulator.organization.contactTags;

		const { error } = await clinic.run(create({ tagIds: expression([tag]) }));

		expect(error?.message).toBe(
			'Additional Fields > Tag Names or IDs: text is needed, not an object',
		);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('looks nothing up for a contact that cannot be created', async () => {
		const { error } = await clinic.run({
			...create({ tagIds: expression('Brand New') }),
			givenName: '',
		});

		expect(error?.message).toBe('First Name: a contact needs a name or a way to reach it');
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('creates no contact when Spruce refuses the text of its tag', async () => {
		const text = 'x'.repeat(300);
		clinic.simulator.faults.add({ kind: 'status', status: 400, operationId: 'CreateContactTag' });

		const { error } = await clinic.run(create({ tagIds: [text] }));

		expect(error?.message).toBe('Spruce Health did not accept this request');
		expect(bodyOf('CreateContactTag')).toEqual({ value: text });
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('gets the tag when the answer to its creation is lost', async () => {
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId: 'CreateContactTag' });

		const { items } = await clinic.run(create({ tagIds: ['Brand New'] }));

		expect(items[0].json.tags).toMatchObject([{ value: 'Brand New' }]);
		expect(clinic.simulator.effects.map(({ operationId }) => operationId)).toEqual([
			'CreateContactTag',
			'CreateContact',
		]);
	});

	it.each([
		['was not carried out', 'before'],
		['was carried out', 'after'],
	] as const)(
		'is created once under Retry On Fail when the first try created the tag and then %s',
		async (_sentence, when) => {
			const { contacts } = clinic.simulator.organization;
			const before = contacts.length;
			clinic.simulator.faults.add({
				kind: 'status',
				status: 400,
				when,
				operationId: 'CreateContact',
			});

			const { status } = await clinic.run(create({ tagIds: ['Brand New'] }), {
				node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
			});

			const keys = keysOf('CreateContact');
			expect(status).toBe('success');
			expect(keys).toHaveLength(2);
			expect(keys[1]).toBe(keys[0]);
			expect(keysOf('CreateContactTag')).toHaveLength(1);
			expect(contacts).toHaveLength(before + 1);
		},
	);

	it("keeps the user's own key for the contact, whether or not a tag has to be created", async () => {
		const parameters = create({ tagIds: ['Brand New'] }, { idempotencyKey: 'intake-7' });

		await clinic.run(parameters);
		const second = await clinic.run(parameters);

		expect(second.items[0].json).toEqual({ duplicate: true, idempotencyKey: 'intake-7' });
		expect(new Set(keysOf('CreateContact'))).toEqual(new Set(['intake-7']));
		expect(keysOf('CreateContactTag')).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
		expect(clinic.simulator.effects).toHaveLength(2);
	});
});
