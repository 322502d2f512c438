import type { IDataObject } from 'n8n-workflow';
import { byId } from '../byId';
import { simulatedClinic } from '../simulatedClinic';
import { mapped } from './mappedColumns';

const phone = '+12065551290';

describe('contact: upsert, in several executions while the search lags behind', () => {
	const clinic = simulatedClinic({ contacts: 3 });
	const row = { phoneNumber: phone, givenName: 'Tim' };
	const upsert = (values: IDataObject = row, on = ['phoneNumber']) => ({
		resource: 'contact',
		operation: 'upsert',
		...mapped(values, on),
	});
	const create = (details: IDataObject) => ({
		resource: 'contact',
		operation: 'create',
		givenName: 'Tim',
		additionalFields: details,
	});
	const withPhone = { phoneNumbers: { phoneNumber: [{ value: phone }] } };

	function hideFromSearch() {
		const times = 100;
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'SearchContacts', times });
	}

	function answer404(operationId: string, times: number) {
		clinic.simulator.faults.add({ kind: 'status', status: 404, operationId, times });
	}

	const created = () =>
		clinic.simulator.effects.filter(({ operationId }) => operationId === 'CreateContact');

	beforeEach(hideFromSearch);

	it('finds a contact that another execution has created', async () => {
		const first = await clinic.run(upsert());
		const second = await clinic.run(upsert());

		expect(first.items[0].json).toMatchObject({ isNew: true });
		expect(second.items[0].json).toMatchObject({ id: first.items[0].json.id, isNew: false });
	});

	it('creates one contact in executions at the same time', async () => {
		const values = { ...row, emailAddress: 'tim@example.com' };
		const runs = await Promise.all([
			clinic.run(upsert(values, ['phoneNumber', 'emailAddress'])),
			clinic.run(upsert(values, ['emailAddress', 'phoneNumber'])),
			clinic.run(upsert(values, ['emailAddress'])),
		]);

		expect(created()).toHaveLength(1);
		expect(runs.filter(({ items }) => items[0].json.isNew)).toHaveLength(1);
	});

	it('finds a contact of Contact: Create, and of Contact: Update by its new number', async () => {
		const { items } = await clinic.run(create({}));
		const { id } = items[0].json;
		const updateFields = withPhone;
		await clinic.run({
			resource: 'contact',
			operation: 'update',
			contactId: byId(String(id)),
			updateFields,
		});

		expect((await clinic.run(upsert())).items[0].json).toMatchObject({ id, isNew: false });
	});

	it('finds a contact by the External ID that Integration Link: Create gave it', async () => {
		const { items } = await clinic.run(create({}));
		const { id } = items[0].json;
		await clinic.run({
			resource: 'integrationLink',
			operation: 'create',
			contactId: byId(String(id)),
			system: 'custom',
			externalId: 'MRN-1',
		});

		const found = await clinic.run(
			upsert({ externalId: 'MRN-1', givenName: 'Tim' }, ['externalId']),
		);

		expect(found.items[0].json).toMatchObject({ id, isNew: false });
	});

	it('creates a new contact after the first one was deleted', async () => {
		const first = await clinic.run(create(withPhone));
		const contactId = byId(String(first.items[0].json.id));
		await clinic.run({ resource: 'contact', operation: 'delete', contactId });

		const { items } = await clinic.run(upsert());

		expect(items[0].json).toMatchObject({ isNew: true });
		expect(clinic.simulator.requests.filter(({ method }) => method === 'GET')).toEqual([]);
	});

	it('waits for a contact that cannot be read for some seconds after its creation', async () => {
		const first = await clinic.run(upsert());
		answer404('Contact', 3);

		const { items } = await clinic.run(upsert());

		expect(items[0].json).toMatchObject({ id: first.items[0].json.id, isNew: false });
	});

	it('fails, and creates no double, when the new contact cannot be read for longer', async () => {
		const first = await clinic.run(upsert());
		answer404('Contact', 100);

		const { error } = await clinic.run(upsert());

		expect(error?.message).toBe(
			'The contact was created a moment ago, but Spruce Health does not find it yet',
		);
		expect(error?.description).toContain(String(first.items[0].json.id));
		expect(error?.context?.spruce).toMatchObject({ retryable: true });
		expect(created()).toHaveLength(1);
	});

	it('links a new contact that Spruce does not find at once', async () => {
		answer404('CreateContactIntegrationLink', 2);

		const { items } = await clinic.run(
			upsert({ ...row, externalId: 'MRN-1' }, ['externalId', 'phoneNumber']),
		);

		expect(items[0].json).toMatchObject({ isNew: true });
		expect(clinic.simulator.organization.contacts.at(-1)?.integrationLinks).toHaveLength(1);
	});
});
