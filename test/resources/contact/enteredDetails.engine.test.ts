import type { IDataObject } from 'n8n-workflow';
import { byId } from '../byId';
import { expression } from '../expression';
import { editableContact } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('the details of a contact that a spreadsheet holds', () => {
	const clinic = simulatedClinic();
	const create = { resource: 'contact', operation: 'create', simplify: false };

	async function created(row: IDataObject, additionalFields: IDataObject = {}) {
		const names = { givenName: '={{ $json.first }}', familyName: '={{ $json.last }}' };
		const { error } = await clinic.run(
			{ ...create, ...names, additionalFields },
			{ items: [{ first: 'Maria', last: 'Lopez', ...row }] },
		);
		expect(error).toBeUndefined();
		return clinic.simulator.requests.at(-1)?.body;
	}

	it.each([
		[' Maria ', 'Lopez\n', 'Maria', 'Lopez'],
		['\ufeffMary\u00a0Ann', 'Lopez\r\nGarcia', 'Mary Ann', 'Lopez Garcia'],
		['Maria\t', '\u200bLopez\u200b', 'Maria', 'Lopez'],
		['Maria\ud83d', 'Lopez', 'Maria', 'Lopez'],
	])('are names on one line: %j %j', async (first, last, givenName, familyName) => {
		expect(await created({ first, last })).toEqual({ givenName, familyName });
	});

	it.each([
		['FEMALE ', ' Patient', 'female', 'patient'],
		['Female', 'professional\n', 'female', 'professional'],
		['unknown', 'PATIENT', 'unknown', 'patient'],
		['F', 'patient', 'female', 'patient'],
		['m', 'patient', 'male', 'patient'],
	])('are choices in any case: %j, %j', async (gender, category, wantedGender, wantedCategory) => {
		const fields = { gender: '={{ $json.gender }}', category: '={{ $json.category }}' };

		expect(await created({ gender, category }, fields)).toMatchObject({
			gender: wantedGender,
			category: wantedCategory,
		});
	});

	it.each([
		'maria@x.example',
		' maria@x.example\n',
		'<maria@x.example>',
		'mailto:maria@x.example',
		'Maria Lopez <maria@x.example>',
		'\u200bmaria@x.example',
	])('are an email address: %j', async (email) => {
		const emailAddresses = { emailAddress: [{ value: '={{ $json.email }}', label: ' Work ' }] };

		expect(await created({ email }, { emailAddresses })).toMatchObject({
			emailAddresses: [{ value: 'maria@x.example', label: 'Work' }],
		});
	});

	it('have each email address and number once', async () => {
		const emailAddresses = {
			emailAddress: [
				{ value: 'maria@x.example', label: '' },
				{ value: 'mailto:Maria@X.example', label: 'Home' },
			],
		};
		const phoneNumbers = {
			phoneNumber: [
				{ value: '+12065550104', label: 'Cell' },
				{ value: '+1 (206) 555-0104', label: 'Home' },
			],
		};

		expect(await created({}, { emailAddresses, phoneNumbers })).toMatchObject({
			emailAddresses: [{ value: 'maria@x.example', label: 'Home' }],
			phoneNumbers: [{ value: '+12065550104', label: 'Cell' }],
		});
	});

	it.each([
		'VIP, Medicare',
		'VIP;Medicare',
		'vip\nMEDICARE\n',
		'["VIP","Medicare"]',
		['VIP', 'Medicare', ''],
	])('are tags: %j', async (tags) => {
		const { contactTags } = clinic.simulator.organization;
		const ids = ['VIP', 'Medicare'].map(
			(name) => contactTags.find(({ value }) => value === name)?.id,
		);

		expect(await created({ tags }, { tagIds: '={{ $json.tags }}' })).toMatchObject({ tagIds: ids });
		expect(clinic.simulator.effects.map(({ operationId }) => operationId)).toEqual([
			'CreateContact',
		]);
	});

	it('keep a tag with a comma whole in a list', async () => {
		await created({ tags: ['Dr. Lee, MD'] }, { tagIds: '={{ $json.tags }}' });

		expect(clinic.simulator.organization.contactTags.at(-1)?.value).toBe('Dr. Lee, MD');
	});

	it('keep the lines of a custom field', async () => {
		const [{ id }] = clinic.simulator.organization.contactFields;
		const field = [{ id, value: '={{ $json.note }}' }];

		expect(
			await created({ note: ' 12 Main St\nSeattle ' }, { organizationContactFields: { field } }),
		).toMatchObject({ organizationContactFields: [{ id, value: '12 Main St\nSeattle' }] });
	});

	it.each<[IDataObject, string]>([
		[{ givenName: '[object Object]' }, 'First Name: it contains "[object Object]" instead of'],
		[{ familyName: 'Invalid DateTime' }, 'Last Name: it contains "Invalid DateTime" instead of'],
		[{ additionalFields: { gender: 'girl' } }, 'Additional Fields > Gender: this is not one of'],
		[
			{ additionalFields: { gender: expression('1980-01-30') } },
			'Additional Fields > Gender: this is not one of the options',
		],
		[
			{ additionalFields: { emailAddresses: { emailAddress: [{ value: 'maria@x' }] } } },
			'Additional Fields > Email Addresses > Email: the email address lacks the ending after @',
		],
		[
			{
				additionalFields: {
					emailAddresses: { emailAddress: [{ value: 'a@x.example b@x.example' }] },
				},
			},
			'Additional Fields > Email Addresses > Email: the email address has a blank in it',
		],
		[
			{ additionalFields: { tagIds: expression([{ id: 'tag_1' }]) } },
			'Additional Fields > Tag Names or IDs: text is needed, not an object',
		],
		[
			{
				additionalFields: {
					organizationContactFields: { field: [{ id: 'Pharmacy', value: 'On Invalid Date' }] },
				},
			},
			'Additional Fields > Custom Fields > Value: it contains "Invalid Date" instead of a value',
		],
		[{ givenName: 'Jos\ufffd' }, 'First Name: a letter was lost in it'],
		[{ familyName: 'NULL' }, 'Last Name: it contains "NULL" instead of a value'],
		[
			{ additionalFields: { companyName: 'NULL' } },
			'Additional Fields > Company Name: it contains "NULL" instead of a value',
		],
		[
			{ additionalFields: { tagIds: expression(['VIP', 'Caf\ufffd']) } },
			'Additional Fields > Tag Names or IDs: a letter was lost in it',
		],
		[
			{
				additionalFields: {
					organizationContactFields: { field: [{ id: 'Pharmacy', value: 'NULL' }] },
				},
			},
			'Additional Fields > Custom Fields > Value: it contains "NULL" instead of a value',
		],
	])('are refused by name for %j, before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({ ...create, givenName: 'Maria', ...parameters });

		expect(error?.message).toContain(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('change a contact as they were meant', async () => {
		const { id } = editableContact(clinic.simulator.organization);

		await clinic.run({
			resource: 'contact',
			operation: 'update',
			contactId: byId(` ${id}\n`),
			updateFields: {
				gender: expression('Male\n'),
				familyName: expression('Lopez\tGarcia'),
				emailAddresses: { emailAddress: [{ value: 'Maria <maria@x.example>', label: '' }] },
			},
			clearFields: expression('Company Name; pronouns'),
		});

		expect(clinic.simulator.requests[0]).toMatchObject({
			path: `/contacts/${id}`,
			body: {
				gender: 'male',
				familyName: 'Lopez Garcia',
				emailAddresses: [{ value: 'maria@x.example' }],
				companyName: '',
				pronouns: '',
			},
		});
	});

	it.each([
		'ann@x.example;  bea@x.example ',
		'ann@x.example\nbea@x.example\n',
		'["ann@x.example", "bea@x.example"]',
		['ann@x.example', 'bea@x.example', null],
	])('find a contact by several addresses: %j', async (values) => {
		await clinic.run(
			{
				resource: 'contact',
				operation: 'search',
				filters: { emailAddress: [{ match: 'any', values: '={{ $json.values }}' }] },
			},
			{ items: [{ values }] },
		);

		expect(clinic.simulator.requests[0].body).toEqual({
			structured: {
				emailAddressFilter: [{ match: 'any', values: ['ann@x.example', 'bea@x.example'] }],
			},
		});
	});

	it('keep an ID with a comma or many digits whole', async () => {
		const ids = ['A,1', '12345678901234567890'];

		await clinic.run({
			resource: 'contact',
			operation: 'search',
			filters: {
				integrationID: [{ match: 'any', integrationLinkType: 'hint', ids: expression(ids) }],
			},
		});

		expect(clinic.simulator.requests[0].body).toMatchObject({
			structured: {
				integrationIDFilter: [
					{ integrationIDs: ids.map((id) => ({ integrationLinkType: 'hint', id })) },
				],
			},
		});
	});

	it.each([
		["10482.0, '00123", ['10482', '00123']],
		['="00123"', ['00123']],
		[
			['="00123"', "'00123", 10482],
			['00123', '10482'],
		],
		['123,456', ['123', '456']],
	])('find a contact by its ID as Create or Update stores it: %j', async (ids, wanted) => {
		const filter = { match: 'any', integrationLinkType: 'custom', ids: expression(ids) };
		await clinic.run({
			resource: 'contact',
			operation: 'search',
			filters: { integrationID: [filter] },
		});

		expect(clinic.simulator.requests[0].body).toEqual({
			structured: {
				integrationIDFilter: [
					{
						match: 'any',
						integrationIDs: wanted.map((id) => ({ integrationLinkType: 'custom', id })),
					},
				],
			},
		});
	});

	it.each([
		['1.23E+10', 'the spreadsheet has shortened the ID'],
		['N/A', 'this is not the ID of one patient'],
		['10482, mrn-', 'nothing stands behind the last "-"'],
		[['10482', '=""'], 'the cell is blank'],
	])('find nobody by an ID that is none: %j', async (ids, problem) => {
		const filter = { match: 'none', integrationLinkType: 'custom', ids: expression(ids) };
		const { error } = await clinic.run({
			resource: 'contact',
			operation: 'search',
			filters: { integrationID: [filter] },
		});

		expect(error?.message).toBe(`Filters > Integration ID > IDs: ${problem}`);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('find a contact by filters that an expression returns', async () => {
		await clinic.run({
			resource: 'contact',
			operation: 'search',
			freeText: expression(' lopez\n'),
			filters: {
				gender: [{ match: expression('None of Them'), genders: expression('MALE; Other') }],
				invite: [{ match: 'any', inviteStates: expression('has account, Not Invited') }],
				integrationID: [
					{ match: 'any', integrationLinkType: expression('Athenahealth'), ids: expression(42) },
				],
				tag: [{ match: 'ALL', tags: expression('["a, b", "VIP"]') }],
			},
		});

		expect(clinic.simulator.requests[0].body).toEqual({
			freeText: 'lopez',
			structured: {
				genderFilter: [{ match: 'none', genders: ['male', 'other'] }],
				inviteFilter: [{ match: 'any', inviteStates: ['has_account', 'not_invited'] }],
				integrationIDFilter: [
					{ match: 'any', integrationIDs: [{ integrationLinkType: 'athena', id: '42' }] },
				],
				tagFilter: [{ match: 'all', tags: ['a, b', 'VIP'] }],
			},
		});
	});
});
