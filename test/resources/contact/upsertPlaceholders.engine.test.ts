import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../../simulator/organization/contacts/Contact';
import { simulatedClinic } from '../simulatedClinic';
import { mapped } from './mappedColumns';

const phone = '+12065551291';
const maria = { givenName: 'Maria', familyName: 'Lopez', dateOfBirth: '1985-02-03' };

describe('contact: upsert, cells that say nothing', () => {
	const clinic = simulatedClinic();

	function knownContact(details: Partial<Contact> = {}): Contact {
		const [contact] = clinic.simulator.organization.contacts;
		return Object.assign(contact, {
			...maria,
			phoneNumbers: [{ id: 'entityContact_1', value: phone, displayValue: '' }],
			integrationLinks: [],
			canEdit: true,
			...details,
		});
	}

	async function upsert(values: IDataObject, on = ['phoneNumber'], items: IDataObject[] = [{}]) {
		const parameters = { resource: 'contact', operation: 'upsert', simplify: false };
		return await clinic.run({ ...parameters, ...mapped(values, on) }, { items });
	}

	it.each(['?', '0', '...', '#N/A', '#REF!', 'undefined'])(
		'never replace a name that is known: %j',
		async (givenName) => {
			const contact = knownContact();

			const { error } = await upsert({ phoneNumber: phone, givenName });

			expect(error?.message).toMatch(/^First Name: /);
			expect(contact).toMatchObject(maria);
			expect(clinic.simulator.requests).toEqual([]);
		},
	);

	it.each(['N/A', 'n/a', '-', '—'])('leave everything as it is: %j', async (cell) => {
		knownContact();

		const { error } = await upsert({
			phoneNumber: phone,
			mobilePhone: cell,
			givenName: cell,
			emailAddress: cell,
			dateOfBirth: cell,
			tagIds: cell,
		});

		expect(error).toBeUndefined();
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('do not make a gender unknown that is known', async () => {
		knownContact({ gender: 'female' });

		await upsert({ phoneNumber: phone, gender: 'U' });

		expect(clinic.simulator.effects).toEqual([]);
	});

	it('are not the zeros that a spreadsheet puts behind an External ID', async () => {
		const contact = knownContact();
		contact.integrationLinks = [{ type: 'custom', externalId: '10482', contactId: contact.id }];

		const { items } = await upsert({ externalId: '10482.0' }, ['externalId']);

		expect(items[0].json).toMatchObject({ id: contact.id, isNew: false });
	});

	it('are not the zeros that it drops: the same person with another ID is no new contact', async () => {
		const contact = knownContact();
		contact.integrationLinks = [{ type: 'custom', externalId: '00123', contactId: contact.id }];

		const { error } = await upsert({ ...maria, phoneNumber: phone, externalId: '123' }, [
			'externalId',
			'phoneNumber',
		]);

		expect(error?.message).toBe(
			`Phone Number: it belongs to the same person with another External ID (${contact.id})`,
		);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('tell of a Link URL that is not stored', async () => {
		const contact = knownContact();
		const link = { type: 'custom', externalId: 'e-1', url: 'https://ehr.example/1' } as const;
		contact.integrationLinks = [{ ...link, contactId: contact.id }];

		const { runData } = await upsert({ externalId: 'e-1', linkUrl: 'https://ehr.example/2' }, [
			'externalId',
		]);

		expect(JSON.stringify(runData)).toContain('A Link URL was not stored');
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('are no second contact, although the search lags: a number of an earlier row', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'SearchContacts', times: 2 });
		const values = {
			phoneNumber: '={{ $json.phone }}',
			mobilePhone: '={{ $json.mobile }}',
			givenName: 'Maria',
		};

		const { items } = await upsert(
			values,
			['phoneNumber'],
			[
				{ phone: '2065551292', mobile: '2065551293' },
				{ phone: '206-555-1293', mobile: '' },
			],
		);

		expect(items.map(({ json }) => json.isNew)).toEqual([true, false]);
		expect(items[1].json.id).toBe(items[0].json.id);
	});
});
