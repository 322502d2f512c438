import type { IDataObject } from 'n8n-workflow';
import { byId } from '../byId';
import { expression } from '../expression';
import { editableContact } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: update, added and removed tags', () => {
	const clinic = simulatedClinic();

	/** A contact with the first two tags, VIP and New Patient. */
	function taggedContact() {
		const { organization } = clinic.simulator;
		const contact = editableContact(organization);
		contact.tags = organization.contactTags.slice(0, 2);
		return contact;
	}

	function update(updateFields: IDataObject, more: IDataObject = {}) {
		const chosen = {
			resource: 'contact',
			operation: 'update',
			contactId: byId(taggedContact().id),
		};
		return { ...chosen, updateFields, simplify: false, ...more };
	}

	function calls() {
		return clinic.simulator.requests.map(({ operationId }) => operationId);
	}

	function patches() {
		return clinic.simulator.requests.filter(({ operationId }) => operationId === 'UpdateContact');
	}

	function namesOf({ tags }: IDataObject) {
		return (tags as IDataObject[]).map(({ value }) => value);
	}

	it('adds and removes by name and by ID, and keeps the other tags', async () => {
		const { contactTags } = clinic.simulator.organization;

		const { items } = await clinic.run(
			update({
				addTagIds: expression('diabetes, VIP'),
				removeTagIds: [contactTags[1].id],
			}),
		);

		expect(calls()).toEqual(['ContactTags', 'Contact', 'UpdateContact']);
		expect(patches()[0].body).toEqual({ tagIds: [contactTags[0].id, contactTags[2].id] });
		expect(patches()[0].headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
		expect(items).toHaveLength(1);
		expect(items[0].pairedItem).toEqual({ item: 0 });
		expect(namesOf(items[0].json)).toEqual(['VIP', 'Diabetes']);
	});

	it('looks nothing up when every entry is an ID', async () => {
		const { contactTags } = clinic.simulator.organization;

		await clinic.run(update({ addTagIds: [contactTags[2].id], removeTagIds: [contactTags[0].id] }));

		expect(calls()).toEqual(['Contact', 'UpdateContact']);
	});

	it('creates a tag to add that does not exist', async () => {
		const { items } = await clinic.run(update({ addTagIds: ['Recall 2027'] }));

		expect(calls()).toEqual(['ContactTags', 'CreateContactTag', 'Contact', 'UpdateContact']);
		expect(namesOf(items[0].json)).toEqual(['VIP', 'New Patient', 'Recall 2027']);
	});

	it('removes even the last tag', async () => {
		const { items } = await clinic.run(update({ removeTagIds: ['VIP', 'New Patient'] }));

		expect(patches()[0].body).toEqual({ tagIds: [] });
		expect(items[0].json.tags).toEqual([]);
	});

	it.each([
		['what is to be added is there', { addTagIds: ['vip'] }],
		['what is to be removed is not there', { removeTagIds: ['Diabetes'] }],
		['no tag is called so', { removeTagIds: ['Never Heard Of'] }],
		['one and the other', { addTagIds: ['VIP'], removeTagIds: ['Diabetes', 'Unheard'] }],
	])('changes nothing and returns the current contact when %s', async (_when, updateFields) => {
		const { tags } = clinic.simulator.organization.contacts.find(
			({ id }) => id === taggedContact().id,
		) ?? { tags: [] };

		const { items } = await clinic.run(update(updateFields));

		expect(calls()).toEqual(['ContactTags', 'Contact']);
		expect(items[0].json).toMatchObject({ object: 'contact', tags });
		expect(clinic.simulator.organization.contactTags).toHaveLength(12);
	});

	it('leaves the tags out when only other fields are updated', async () => {
		await clinic.run(update({ addTagIds: ['VIP'], pronouns: 'they/them' }));

		expect(patches().map(({ body }) => body)).toEqual([{ pronouns: 'they/them' }]);
	});

	it('erases and adds in one update', async () => {
		const { contactTags } = clinic.simulator.organization;

		await clinic.run(update({ addTagIds: ['Diabetes'] }, { clearFields: ['pronouns'] }));

		expect(patches()[0].body).toEqual({
			pronouns: '',
			tagIds: contactTags.slice(0, 3).map(({ id }) => id),
		});
	});

	it('replaces all tags by name', async () => {
		const { contactTags } = clinic.simulator.organization;

		await clinic.run(update({ tagIds: expression('Diabetes, Brand New') }));

		expect(calls()).toEqual(['ContactTags', 'CreateContactTag', 'UpdateContact']);
		expect(patches()[0].body).toEqual({ tagIds: [contactTags[2].id, contactTags.at(-1)?.id] });
	});

	it('leaves the tags alone when an agent sends blanks', async () => {
		await clinic.run(
			update({
				addTagIds: expression(''),
				removeTagIds: expression(null),
				tagIds: expression([]),
				pronouns: 'they/them',
			}),
		);

		expect(calls()).toEqual(['UpdateContact']);
		expect(patches()[0].body).toEqual({ pronouns: 'they/them' });
	});

	it('accepts a contact whose tags are null', async () => {
		clinic.simulator.faults.add({
			kind: 'status',
			status: 200,
			body: { id: taggedContact().id, object: 'contact', tags: null },
			operationId: 'Contact',
		});
		const [, , diabetes] = clinic.simulator.organization.contactTags;

		await clinic.run(update({ addTagIds: [diabetes.id] }));

		expect(patches()[0].body).toEqual({ tagIds: [diabetes.id] });
	});

	const adding = 'Update Fields > Add Tag Names or IDs';
	const removing = 'Update Fields > Remove Tag Names or IDs';

	it.each<[IDataObject, IDataObject, string]>([
		[{ addTagIds: ['', ' '] }, {}, 'Update Fields: nothing to update'],
		[
			{ tagIds: ['VIP'], addTagIds: ['Diabetes'] },
			{},
			'Update Fields: "Replace All Tag Names or IDs" cannot be combined with "Add Tag Names or IDs"',
		],
		[
			{ tagIds: ['VIP'], removeTagIds: ['Diabetes'] },
			{},
			'Update Fields: "Replace All Tag Names or IDs" cannot be combined with "Remove Tag Names or IDs"',
		],
		[
			{ addTagIds: ['VIP'] },
			{ clearFields: ['tagIds'] },
			'Clear Fields: "All Tags" cannot be combined with "Add Tag Names or IDs"',
		],
		[
			{ addTagIds: ['tag_1'], removeTagIds: ['tag_1'] },
			{},
			`${removing}: "tag_1" is also to be added`,
		],
	])('refuses %j with %j by name before it calls Spruce', async (updateFields, more, message) => {
		const { error } = await clinic.run(update(updateFields, more));

		expect(error?.message).toBe(message);
		expect(calls()).toEqual([]);
	});

	it.each([
		['t_0E5QDJJC03000', '"t_0E5QDJJC03000" is the ID of a conversation'],
		['ct_0E5QDJJC03000', 'no tag has the ID "ct_0E5QDJJC03000"'],
		[
			'0b1f7a52-93a4-4a43-9a6f-3d2f0c9a1b7e',
			'no tag has the ID "0b1f7a52-93a4-4a43-9a6f-3d2f0c9a1b7e"',
		],
	])('refuses to make a tag of the ID %s', async (entry, problem) => {
		const { error } = await clinic.run(update({ addTagIds: [entry] }, {}));

		expect(error?.message).toBe(`${adding}: ${problem}`);
		expect(calls()).toEqual(['ContactTags']);
	});

	it.each([
		['ct_0E5QDJJC03000', 'ct_0E5QDJJC03000'],
		['entity_0E5QDJJC03000', 'entity_0E5QDJJC03000'],
		['4711', '4711'],
		[4711, '4711'],
		['0b1f7a52-93a4-4a43-9a6f-3d2f0c9a1b7e', '0b1f7a52-93a4-4a43-9a6f-3d2f0c9a1b7e'],
	])('takes the ID %j from the list, whatever it looks like', async (id, entry) => {
		const [, , , tag] = clinic.simulator.organization.contactTags;
		Object.assign(tag, { id });

		await clinic.run(update({ addTagIds: [entry] }, {}));

		expect(clinic.simulator.organization.contactTags.map(({ value }) => value)).not.toContain(
			entry,
		);
		expect(patches().at(-1)?.body).toMatchObject({ tagIds: expect.arrayContaining([entry]) });
	});

	it('finds a tag whose accents are encoded otherwise, and blanks are others', async () => {
		const [, , , tag] = clinic.simulator.organization.contactTags;
		tag.value = 'Café  patient'.normalize('NFD');

		await clinic.run(update({ addTagIds: ['café patient'] }, {}));

		expect(calls()).not.toContain('CreateContactTag');
		expect(patches().at(-1)?.body).toMatchObject({ tagIds: expect.arrayContaining([tag.id]) });
	});

	it('creates a tag with the usual encoding of accents', async () => {
		await clinic.run(update({ addTagIds: ['Été'.normalize('NFD')] }, {}));

		expect(clinic.simulator.organization.contactTags.at(-1)?.value).toBe('Été'.normalize('NFC'));
	});

	it.each([
		['by its name in two cases', 'VIP', 'vip'],
		['by name and ID', 'VIP', 'ID'],
		['before it exists', 'Brand New', 'brand new'],
	])('refuses to both add and remove a tag, %s, and changes nothing', async (_how, add, remove) => {
		const [{ id }] = clinic.simulator.organization.contactTags;
		const entry = remove === 'ID' ? id : remove;

		const { error } = await clinic.run(update({ addTagIds: [add], removeTagIds: [entry] }));

		expect(error?.message).toBe(`${removing}: "${entry}" is also to be added`);
		expect(calls()).toEqual(['ContactTags']);
	});

	it('does not guess which of two tags to remove', async () => {
		const { contactTags } = clinic.simulator.organization;
		contactTags[3].value = 'VIP';

		const { error } = await clinic.run(update({ removeTagIds: ['VIP'] }));

		expect(error?.message).toBe(`${removing}: "VIP" is the name of 2 tags`);
		expect(error?.description).toContain(contactTags[3].id);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('is not carried out again under Retry On Fail, although the tags exist by then', async () => {
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			when: 'after',
			operationId: 'UpdateContact',
		});

		const { status } = await clinic.run(
			update({ addTagIds: ['Brand New'], pronouns: 'they/them' }),
			{ node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 } },
		);

		expect(status).toBe('success');
		expect(patches()).toHaveLength(1);
		expect(clinic.simulator.effects.map(({ operationId }) => operationId)).toEqual([
			'CreateContactTag',
			'UpdateContact',
		]);
	});

	it("keeps the user's own key for the contact when a tag has to be created", async () => {
		await clinic.run(
			update({ addTagIds: ['Brand New'] }, { requestOptions: { idempotencyKey: 'recall-7' } }),
		);

		expect(patches()[0].headers['s-idempotency-key']).toBe('recall-7');
	});

	it('says that there is no such contact when it reads the tags', async () => {
		const { error } = await clinic.run({
			...update({ addTagIds: ['VIP'] }),
			contactId: byId('entity_missing'),
		});

		expect(error?.message).toBe('Spruce Health has no record with this ID');
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('refuses a read-only credential before a tag is created', async () => {
		const credentials = { ...clinic.credential, readOnly: true };

		const { error } = await clinic.run(update({ addTagIds: ['Brand New'] }), { credentials });

		expect(error?.message).toMatch(/^Credential: /);
		expect(clinic.simulator.requests).toEqual([]);
	});
});
