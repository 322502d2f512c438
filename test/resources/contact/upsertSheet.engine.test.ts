import type { IDataObject } from 'n8n-workflow';
import { nameOf } from '../../simulator/organization/Member';
import { simulatedClinic } from '../simulatedClinic';
import { mapped, mappedByHeaders } from './mappedColumns';

describe('contact: upsert, from the headers of a sheet', () => {
	const clinic = simulatedClinic();
	const everyPhone = ['externalId', 'phoneNumber', 'mobilePhone', 'emailAddress'];
	const upsert = { resource: 'contact', operation: 'upsert', simplify: false };
	const byHeaders = { ...upsert, ...mappedByHeaders(everyPhone) };

	async function runRows(items: IDataObject[], parameters: IDataObject = byHeaders) {
		return await clinic.run(parameters, { items });
	}

	/** Gives the organization these fields of its own. */
	function customFields(...names: string[]) {
		const { organization } = clinic.simulator;
		organization.contactFields = names.map((name, index) => ({
			...organization.contactFields[0],
			id: `managedCustomField_0E5QDGJC0300${index}`,
			name,
		}));
		return organization.contactFields;
	}

	it('stores every column under its meaning', async () => {
		const { members } = clinic.simulator.organization;
		const [member] = members.filter(({ type }) => type === 'teammate');
		const [language] = customFields('Preferred Language', 'Insurance Plan');

		const { items } = await runRows([
			{
				MRN: 'MRN-9',
				'Link URL': 'https://example.com/MRN-9',
				first_name: 'Ada',
				'M.I.': 'W',
				Surname: 'Ng',
				'D.O.B.': '1980-01-30',
				Phone: '+12065551301',
				Cell: '+12065551302',
				'Home Phone': '+12065551303',
				'Office Phone': '+12065551304',
				'Fax #': '+12065551305',
				'E-mail': 'ada@example.com',
				Sex: 'F',
				'gender detail': 'cis',
				Pronouns: 'she/her',
				Practice: 'Maple Street Pharmacy',
				CATEGORY: 'professional',
				Tags: 'VIP',
				Members: nameOf(member),
				preferred_language: 'Spanish',
			},
		]);

		expect(items[0].json).toMatchObject({
			givenName: 'Ada',
			middleName: 'W',
			familyName: 'Ng',
			dateOfBirth: '1980-01-30',
			gender: 'female',
			genderDetail: 'cis',
			pronouns: 'she/her',
			companyName: 'Maple Street Pharmacy',
			category: 'professional',
			phoneNumbers: [
				{ value: '+12065551301' },
				{ value: '+12065551302', label: 'Mobile' },
				{ value: '+12065551303', label: 'Home' },
				{ value: '+12065551304', label: 'Work' },
			],
			faxNumbers: [{ value: '+12065551305' }],
			emailAddresses: [{ value: 'ada@example.com' }],
			tags: [{ value: 'VIP' }],
			internalMemberIds: [member.id],
			organizationContactFields: [{ id: language.id, value: 'Spanish' }],
			integrationLinks: [{ type: 'custom', externalId: 'MRN-9', url: 'https://example.com/MRN-9' }],
			isNew: true,
		});
	});

	it('finds the contact again by the number in another spelling, under another header', async () => {
		const { items: first } = await runRows([{ First: 'Ada', Phone: '+1 (206) 555-1301' }]);

		const { items } = await runRows([{ given_name: 'Ada', last: 'Ng', telephone: 12065551301 }]);

		expect(items[0].json).toMatchObject({ id: first[0].json.id, familyName: 'Ng', isNew: false });
	});

	it('finds the contact by the number of a cell phone when that is a column to match on', async () => {
		const { items: first } = await runRows([{ First: 'Ada', Cell: '+12065551301' }]);

		const { items } = await runRows([{ First: 'Ada', Last: 'Ng', Mobile: '206-555-1301' }]);

		expect(items[0].json).toMatchObject({ id: first[0].json.id, familyName: 'Ng', isNew: false });
	});

	it.each([
		[true, 'true'],
		[0, '0'],
		[12.5, '12.5'],
		['2027-03-15T09:00:00.000Z', '2027-03-15T09:00:00.000Z'],
	])('stores %j in a custom field as text', async (entered, text) => {
		customFields('Balance');

		const { items } = await runRows([{ First: 'Ada', Phone: '2065551301', balance: entered }]);

		expect(items[0].json.organizationContactFields).toMatchObject([{ value: text }]);
	});

	it.each([
		['NULL', 'Balance: it contains "NULL" instead of a value'],
		['Jos\ufffd', 'Balance: a letter was lost in it'],
	])('refuses %j in a custom field by its header, before it writes', async (entered, message) => {
		customFields('Balance');

		const { error } = await runRows([{ First: 'Ada', Phone: '2065551301', Balance: entered }]);

		expect(error?.message).toBe(message);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('takes a row in which nothing but an unknown column holds NULL', async () => {
		const { items } = await runRows([{ First: 'Ada', Phone: '2065551301', Insurer: 'NULL' }]);

		expect(items[0].json).toMatchObject({ givenName: 'Ada', isNew: true });
	});

	it('changes nothing that is blank in the row', async () => {
		const [plan] = customFields('Plan');
		const filled = {
			First: 'Ada',
			Last: 'Ng',
			DOB: '1980-01-30',
			Phone: '2065551301',
			Plan: 'PPO',
		};
		await runRows([{ ...filled, Tags: 'VIP' }]);

		const { items } = await runRows([
			{ First: '', Last: ' ', DOB: null, Phone: '2065551301', Plan: '', Tags: '' },
		]);

		expect(items[0].json).toMatchObject({
			givenName: 'Ada',
			familyName: 'Ng',
			dateOfBirth: '1980-01-30',
			organizationContactFields: [{ id: plan.id, value: 'PPO' }],
			tags: [{ value: 'VIP' }],
			isNew: false,
		});
	});

	it('tells once which headers meant nothing, and stores the rest', async () => {
		customFields('Plan');
		const rest = { row_number: 2, Name: 'Ada Ng', Notes: 'calls back', Referral: '' };

		const { items, hints } = await runRows([
			{ Phone: '2065551301', ...rest },
			{ Phone: '2065551302', ...rest },
		]);

		expect(items).toHaveLength(2);
		expect(hints).toEqual([
			'Not stored, because no column of a contact has these names: "Name", "Notes", "Referral". "Name" cannot be split safely: put First Name and Last Name into columns of their own.',
		]);
	});

	it('names each of them once, whichever rows they are in', async () => {
		const { hints } = await runRows([
			{ Phone: '2065551301', Notes: 'calls back' },
			{ Phone: '2065551302', Referral: 'Dr. Ng', Notes: '' },
		]);

		expect(hints).toEqual([
			'Not stored, because no column of a contact has these names: "Notes", "Referral". To store them, name them like a column or a custom field of Spruce, or choose Map Each Column Manually.',
		]);
	});

	it('says nothing when every header means something', async () => {
		customFields('Plan');

		const { hints } = await runRows([
			{ row_number: 2, First: 'Ada', Cell: '2065551301', Plan: '' },
		]);

		expect(hints).toEqual([]);
	});

	it.each([
		[{ DOB: 'soon' }, /^DOB: /],
		[{ Cell: '12' }, /^Cell: /],
		[{ 'Fax #': '12' }, /^Fax #: /],
		[{ 'E-mail': 'ada at example.com' }, /^E-mail: /],
		[{ Sex: 'girl' }, /^Sex: /],
		[{ MRN: '1.23E+10' }, /^MRN: the spreadsheet has shortened the ID$/],
		[{ MRN: 0 }, /^MRN: this is not the ID of one patient$/],
		[{ Tags: true }, /^Tags: this is a check box$/],
		[{ Surname: 'NULL' }, /^Surname: it contains "NULL" instead of a value$/],
		[{ fname: ['Ada', 'Bea'] }, /^fname: /],
		[{ Telephone: '' }, /^Phone, Telephone: two columns for Phone Number$/],
	])('refuses %j by its header, before it calls Spruce', async (cell, message) => {
		const { error } = await runRows([{ Phone: '2065551301', ...cell }]);

		expect(error?.message).toMatch(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('knows the first header of a CSV file that begins with a byte order mark', async () => {
		const { items, hints } = await runRows([{ '\ufeffFirst Name': 'Ada', Phone: '2065551301' }]);

		expect(items[0].json).toMatchObject({ givenName: 'Ada' });
		expect(hints).toEqual([]);
	});

	it('reads what a CSV file protects from Excel, as an ID, a number and a blank', async () => {
		const { items } = await runRows([
			{ MRN: '="00123"', Phone: '="2065551301"', First: '="Ada"', Last: '=""' },
		]);

		expect(items[0].json).toMatchObject({
			givenName: 'Ada',
			phoneNumbers: [{ value: '+12065551301' }],
			integrationLinks: [{ externalId: '00123' }],
		});
		expect(items[0].json).not.toMatchObject({ familyName: expect.anything() });
	});

	it('goes on past a bad row, which goes to the error output with its header', async () => {
		const rows = [{ Cell: '2065551301' }, { Cell: 'none' }, { Cell: '2065551303' }];

		const { items, errorItems } = await clinic.run(byHeaders, {
			items: rows.map((row) => ({ First: 'Ada', ...row })),
			node: { onError: 'continueErrorOutput' },
		});

		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(errorItems[0].json).toMatchObject({
			First: 'Ada',
			Cell: 'none',
			message: expect.stringMatching(/^Cell: /),
		});
	});

	it('says which columns to match on are blank, and which one the row has', async () => {
		const parameters = { ...upsert, ...mappedByHeaders(['externalId', 'phoneNumber']) };

		const { error } = await runRows([{ First: 'Ada', Phone: '', Cell: '2065551301' }], parameters);

		expect(error?.message).toBe('External ID, Phone Number: nothing to find the contact by');
		expect(error?.description).toContain(
			'The row has Mobile Phone ("Cell"). Choose it there as well.',
		);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('refuses a header that means a column and a custom field, and writes nothing', async () => {
		customFields('MRN');

		const { error } = await runRows([{ First: 'Ada', MRN: '1', Phone: '2065551301' }]);

		expect(error?.message).toBe(
			'MRN: this may be the column External ID or the custom field of this name',
		);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('refuses an unknown member by name, and writes nothing', async () => {
		const { error } = await runRows([{ First: 'Ada', Phone: '2065551301', Members: 'Nobody' }]);

		expect(error?.message).toBe('Members: the organization has no member of this name');
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('takes a column for a header only when the user maps automatically', async () => {
		const { error } = await runRows([{ Phone: '2065551301' }], {
			...upsert,
			...mapped({ Phone: '2065551301' }, ['phoneNumber']),
		});

		expect(error?.message).toBe('Phone Number: nothing to find the contact by');
	});
});
