import type { IDataObject } from 'n8n-workflow';
import { byId } from '../byId';
import { expression } from '../expression';
import { editableContact } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';
import { mapped } from './mappedColumns';

const placeholders = ['N/A', 'n.a.', 'none', '(None)', 'Unknown', 'TBD'];

describe('placeholders and check boxes that stand for a value of a contact', () => {
	const clinic = simulatedClinic();
	const create = { resource: 'contact', operation: 'create', simplify: false };

	async function upsert(values: IDataObject) {
		const parameters = { resource: 'contact', operation: 'upsert', simplify: false };
		const columns = mapped({ phoneNumber: '206-555-0191', ...values }, ['phoneNumber']);
		return await clinic.run({ ...parameters, ...columns });
	}

	async function update(updateFields: IDataObject) {
		const { id } = editableContact(clinic.simulator.organization);
		const chosen = { resource: 'contact', operation: 'update', contactId: byId(id) };
		return await clinic.run({ ...chosen, updateFields });
	}

	const tagNames = () => clinic.simulator.organization.contactTags.map(({ value }) => value);

	it.each(placeholders)('are no name of a new contact: %j', async (familyName) => {
		const { error } = await clinic.run({ ...create, givenName: 'Tim', familyName });

		expect(error?.message).toBe('Last Name: this says that there is none');
		expect(error?.description).toContain(`"${familyName}" was entered`);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it.each(placeholders)('replace no name of a contact: %j', async (givenName) => {
		const { error } = await update({ givenName });

		expect(error?.message).toBe('First Name: this says that there is none');
		expect(clinic.simulator.requests).toEqual([]);
	});

	it.each(placeholders)('are blank in the names of a sheet: %j', async (cell) => {
		const { items } = await upsert({
			givenName: 'Tim',
			middleName: cell,
			familyName: cell,
			companyName: cell,
		});

		const [{ body }] = clinic.simulator.requests.filter(
			({ method, path }) => method === 'POST' && path === '/contacts',
		);
		expect(body).toEqual({
			givenName: 'Tim',
			phoneNumbers: [{ value: '+12065550191' }],
		});
		expect(items[0].json.isNew).toBe(true);
	});

	it.each(['NA', 'Null', 'New', 'True'])('are not surnames: %j', async (familyName) => {
		const inSheet = await upsert({ givenName: 'Tim', familyName });
		const byHand = await clinic.run({ ...create, givenName: 'Tim', familyName });

		expect([inSheet, byHand].map(({ items }) => items[0].json.familyName)).toEqual([
			familyName,
			familyName,
		]);
	});

	it('may be the value of a custom field', async () => {
		const [{ id }] = clinic.simulator.organization.contactFields;

		const { items } = await upsert({ givenName: 'Tim', [id]: 'None' });

		expect(items[0].json.organizationContactFields).toMatchObject([{ value: 'None' }]);
	});

	it.each(['TRUE', 'false', true])('are no name and no tag of a sheet: %j', async (cell) => {
		for (const [id, label] of [
			['givenName', 'First Name'],
			['companyName', 'Company Name'],
			['tagIds', 'Tags'],
		]) {
			const { error } = await upsert({ [id]: expression(cell) });

			expect(error?.message).toBe(`${label}: this is a check box`);
		}
		expect(clinic.simulator.requests).toEqual([]);
	});

	it.each([{ tags: 'VIP, FALSE' }, { tags: ['VIP', true] }])(
		'are no tag beside another one: %j',
		async ({ tags }) => {
			const before = tagNames();
			const inSheet = await upsert({ tagIds: expression(tags) });
			const byHand = await clinic.run({
				...create,
				givenName: 'Tim',
				additionalFields: { tagIds: expression(tags) },
			});
			const added = await update({ addTagIds: expression(tags) });

			expect([inSheet, byHand, added].map(({ error }) => error?.message)).toEqual([
				'Tags: this is a check box',
				'Additional Fields > Tag Names or IDs: this is a check box',
				'Update Fields > Add Tag Names or IDs: this is a check box',
			]);
			expect(tagNames()).toEqual(before);
		},
	);

	it.each(['n/a, VIP', ['-', 'VIP', 'N/A']])(
		'are left out beside the tags of a sheet: %j',
		async (tags) => {
			const before = tagNames();

			const { items } = await upsert({ givenName: 'Tim', tagIds: expression(tags) });

			expect(items[0].json.tags).toMatchObject([{ value: 'VIP' }]);
			expect(tagNames()).toEqual(before);
		},
	);

	it.each(['none', 'VIP, Unknown', 'NULL'])('become no new tag: %j', async (tags) => {
		const before = tagNames();
		const results = [
			await upsert({ givenName: 'Tim', tagIds: expression(tags) }),
			await clinic.run({
				...create,
				givenName: 'Tim',
				additionalFields: { tagIds: expression(tags) },
			}),
			await update({ addTagIds: expression(tags) }),
		];

		for (const { error } of results) expect(error?.message).toMatch(/Tag|Tags/);
		expect(tagNames()).toEqual(before);
	});

	it('may be a tag that exists', async () => {
		const { contactTags } = clinic.simulator.organization;
		contactTags[0].value = 'Unknown';

		const { items } = await upsert({ givenName: 'Tim', tagIds: 'unknown' });

		expect(items[0].json.tags).toMatchObject([{ id: contactTags[0].id }]);
	});

	it.each(['Wednesday, January 30, 1980', 'January 30th, 1980', "'1980-01-30"])(
		'are not dates that a person has written: %j',
		async (dateOfBirth) => {
			const inSheet = await upsert({ givenName: 'Tim', dateOfBirth });
			const byHand = await clinic.run({
				...create,
				givenName: 'Tim',
				additionalFields: { dateOfBirth },
			});

			expect([inSheet, byHand].map(({ items }) => items[0].json.dateOfBirth)).toEqual([
				'1980-01-30',
				'1980-01-30',
			]);
		},
	);

	it.each(['1899-12-30', '1900-01-00', '1900-01-01'])(
		'are the days that a program writes for an empty cell: %j',
		async (dateOfBirth) => {
			const { error } = await upsert({ givenName: 'Tim', dateOfBirth });

			expect(error?.message).toBe(
				'Date of Birth: this is what a spreadsheet or a database writes for an empty cell',
			);
			expect(clinic.simulator.requests).toEqual([]);
		},
	);
});
