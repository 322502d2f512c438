import type { IDataObject } from 'n8n-workflow';
import { simulatedClinic } from '../simulatedClinic';
import { mapped } from './mappedColumns';

describe('contact: upsert, rows that change nothing', () => {
	const clinic = simulatedClinic();
	const row = {
		givenName: 'José',
		middleName: 'M.',
		familyName: "O'Brien",
		companyName: 'Maple Street Pharmacy',
		category: 'patient',
		gender: 'female',
		genderDetail: 'Non-binary',
		pronouns: 'they/them',
		dateOfBirth: '1985-02-03',
		phoneNumber: '2065551290',
		mobilePhone: '2065551291',
		faxNumber: '2065551292',
		emailAddress: 'jose@example.com',
		tagIds: 'VIP, New Patient',
		externalId: 'MRN-1',
	};

	const blank = Object.fromEntries(Object.keys(row).map((name) => [name, '']));
	const onlyExternalId = { ...blank, externalId: 'MRN-1' };

	function upsert(cells: IDataObject, fieldValue: string) {
		const [{ id }] = clinic.simulator.organization.contactFields;
		return {
			resource: 'contact',
			operation: 'upsert',
			simplify: false,
			...mapped({ ...cells, [id]: fieldValue }, ['externalId', 'phoneNumber']),
		};
	}

	const effects = () => clinic.simulator.effects.map(({ operationId }) => operationId);

	it.each<[string, IDataObject, string]>([
		['as it was', {}, 'Spanish'],
		[
			'with blanks around everything',
			Object.fromEntries(Object.entries(row).map(([name, value]) => [name, ` ${value}\n`])),
			' Spanish ',
		],
		[
			'with numbers and addresses in other spellings',
			{
				phoneNumber: '+1 (206) 555-1290',
				mobilePhone: '206.555.1291',
				faxNumber: '1-206-555-1292',
				emailAddress: '<JOSE@Example.com>',
			},
			'Spanish',
		],
		[
			'with choices and tags in other cases',
			{ category: 'Patient', gender: 'FEMALE', tagIds: ['new patient', 'vip'] },
			'Spanish',
		],
		['with accents that are encoded apart', { givenName: 'Jose\u0301' }, 'Spanish'],
		[
			'with one number in several columns',
			{ homePhone: ' ', phoneNumber: '206 555 1291' },
			'Spanish',
		],
		['with nothing but what finds it', onlyExternalId, ''],
	])('writes nothing for a row %s', async (_how, other, fieldValue) => {
		await clinic.run(upsert(row, 'Spanish'));
		const [, ...links] = effects();
		expect(links).toEqual(['CreateContactIntegrationLink']);

		const { items, error } = await clinic.run(upsert({ ...row, ...other }, fieldValue));

		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({ givenName: 'José', isNew: false });
		expect(effects()).toHaveLength(2);
	});

	it.each<[string, IDataObject]>([
		['a name in another case', { givenName: 'JOSÉ' }],
		['another middle name', { middleName: 'Maria' }],
		['a birthday', { dateOfBirth: '1985-02-04' }],
		['another gender', { gender: 'other' }],
	])('sends only %s that changed', async (_what, other) => {
		await clinic.run(upsert(row, 'Spanish'));

		await clinic.run(upsert({ ...row, ...other }, 'Spanish'));

		expect(effects().slice(2)).toEqual(['UpdateContact']);
		expect(clinic.simulator.requests.at(-1)?.body).toEqual(other);
	});
});
