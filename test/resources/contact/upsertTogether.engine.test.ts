import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../../simulator/organization/contacts/Contact';
import { simulatedClinic } from '../simulatedClinic';
import { mapped } from './mappedColumns';

describe('contact: upsert, rows that are looked up together', () => {
	const clinic = simulatedClinic({ contacts: 250 });
	const columns = {
		phoneNumber: '={{ $json.phone }}',
		givenName: '={{ $json.first }}',
		middleName: '={{ $json.middle }}',
		emailAddress: '={{ $json.mail }}',
	};
	const go = { node: { onError: 'continueRegularOutput' } } as const;

	function byPhone(on: readonly string[] = ['phoneNumber'], more: IDataObject = {}) {
		const parameters = { resource: 'contact', operation: 'upsert', simplify: false };
		return { ...parameters, ...mapped({ ...columns, ...more }, on) };
	}

	/** What a sheet says of contacts of the organization, all of it known. */
	function rowsOf(count: number): IDataObject[] {
		return people(count).map(({ phoneNumbers: [{ value }], givenName, middleName }) => ({
			phone: value,
			first: givenName,
			middle: middleName,
			mail: '',
		}));
	}

	function people(count: number): Contact[] {
		return clinic.simulator.organization.contacts.filter(({ canEdit }) => canEdit).slice(0, count);
	}

	const calls = () => clinic.simulator.requests.map(({ operationId }) => operationId);
	const count = (operation: string) => calls().filter((name) => name === operation).length;

	it('takes one search for each hundred rows that change nothing', async () => {
		const rows = rowsOf(230);

		const { items } = await clinic.run(byPhone(), { items: rows });

		expect(calls()).toEqual(Array(3).fill('SearchContacts'));
		expect(items.map(({ json }) => json.id)).toEqual(people(230).map(({ id }) => id));
		expect(items.every(({ json }) => json.isNew === false)).toBe(true);
	});

	it('reads a contact that a row changes right before the change', async () => {
		const rows = rowsOf(20);
		rows[7].middle = 'Grace';

		await clinic.run(byPhone(), { items: rows });

		expect(calls()).toEqual(['SearchContacts', 'Contact', 'UpdateContact']);
		expect(people(8)[7].middleName).toBe('Grace');
	});

	it('looks for each row by its own values, in their order', async () => {
		const rows = rowsOf(12);
		people(6).forEach((contact, place) => {
			contact.integrationLinks = [
				{ type: 'custom', externalId: `MRN-${place + 1}`, contactId: contact.id },
			];
			Object.assign(rows[place], { mrn: `MRN-${place + 1}`, phone: '' });
		});

		const { items } = await clinic.run(
			byPhone(['externalId', 'phoneNumber'], { externalId: '={{ $json.mrn }}' }),
			{ items: rows },
		);

		expect(calls()).toEqual(['SearchContacts', 'SearchContacts']);
		expect(items.map(({ json }) => json.id)).toEqual(people(12).map(({ id }) => id));
	});

	it('creates a contact for a row that finds nobody, and one only for two such rows', async () => {
		const newcomer = { phone: '2065551290', first: 'Tim', middle: '', mail: '' };

		const { items } = await clinic.run(byPhone(), {
			items: [...rowsOf(3), newcomer, { ...newcomer, middle: 'Max' }],
		});

		expect(items.map(({ json }) => json.isNew)).toEqual([false, false, false, true, false]);
		expect(items[4].json).toMatchObject({ id: items[3].json.id, middleName: 'Max' });
		expect(count('CreateContact')).toBe(1);
	});

	it('lets a later row change back what an earlier one has changed', async () => {
		const rows = rowsOf(4);
		const before = people(1)[0].middleName ?? 'Ada';
		rows[0].middle = before;
		people(1)[0].middleName = before;

		await clinic.run(byPhone(), {
			items: [rows[1], { ...rows[0], middle: 'Grace' }, rows[2], rows[0]],
		});

		expect(people(1)[0].middleName).toBe(before);
		expect(count('UpdateContact')).toBe(2);
	});

	it('does not trust the search with what an earlier run has written', async () => {
		const rows = rowsOf(4);
		const [contact] = people(1);
		contact.middleName = 'Ada';
		const stale = structuredClone(people(4));
		await clinic.run(byPhone(), { items: [{ ...rows[0], middle: 'Grace' }] });
		const body = { contacts: stale, hasMore: false, totalCount: 4, totalCountRelation: 'eq' };
		clinic.simulator.faults.add({
			kind: 'status',
			status: 200,
			body,
			operationId: 'SearchContacts',
		});

		await clinic.run(byPhone(), { items: [{ ...rows[0], middle: 'Ada' }, ...rows.slice(1)] });

		expect(contact.middleName).toBe('Ada');
	});

	it('changes nobody who has become someone else since the search', async () => {
		const rows = rowsOf(4);
		const [contact] = people(1);
		const stale = structuredClone(people(4));
		const body = { contacts: stale, hasMore: false, totalCount: 4, totalCountRelation: 'eq' };
		clinic.simulator.faults.add({
			kind: 'status',
			status: 200,
			body,
			operationId: 'SearchContacts',
		});
		contact.givenName = 'Somebody';

		const { items } = await clinic.run(byPhone(), {
			items: [{ ...rows[0], middle: 'Grace' }, ...rows.slice(1)],
			...go,
		});

		expect(items[0].json.message).toContain('it belongs to someone else');
		expect(items).toHaveLength(4);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('goes on past a row that cannot be read', async () => {
		const rows = rowsOf(5);
		rows[0].phone = 'none';

		const { items } = await clinic.run(byPhone(), { items: rows, ...go });

		expect(items[0].json.message).toContain('Phone Number');
		expect(items.slice(1).every(({ json }) => json.isNew === false)).toBe(true);
		expect(calls()).toEqual(['SearchContacts']);
	});

	it.each([
		['in other spellings', 1, 101],
		['in long lists', 2, 51],
	])('gets along with a search that refuses phone numbers %s', async (_how, refused, last) => {
		const times = refused;
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			operationId: 'SearchContacts',
			times,
		});

		const { items } = await clinic.run(byPhone(), { items: rowsOf(last) });

		expect(items).toHaveLength(last);
		expect(count('SearchContacts')).toBeLessThanOrEqual(refused + 4);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('lets each row look for itself where lists are refused at all', async () => {
		const times = 4;
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			operationId: 'SearchContacts',
			times,
		});

		const { items, error } = await clinic.run(byPhone(), { items: rowsOf(20) });

		expect(error).toBeUndefined();
		expect(items.every(({ json }) => json.isNew === false)).toBe(true);
		expect(count('SearchContacts')).toBeLessThan(30);
	});

	it('looks for two rows as for one', async () => {
		await clinic.run(byPhone(), { items: rowsOf(2) });

		expect(calls()).toEqual(['SearchContacts', 'Contact', 'SearchContacts', 'Contact']);
	});
});
