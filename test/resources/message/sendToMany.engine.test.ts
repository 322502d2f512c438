import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../../simulator/organization/contacts/Contact';
import { byId } from '../byId';
import { lineId } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('message: send, to the phone numbers of many contacts', () => {
	const clinic = simulatedClinic({ contacts: 60 });
	const go = { node: { onError: 'continueRegularOutput' } } as const;

	/** Patients with one phone number each. */
	function patients(count: number): Contact[] {
		return clinic.simulator.organization.contacts.slice(0, count);
	}

	async function text(contacts: Contact[], more = {}) {
		const parameters: IDataObject = {
			resource: 'message',
			operation: 'send',
			sendTo: 'contactPhone',
			contactId: byId('={{ $json.id }}'),
			internalEndpointId: byId(lineId(clinic.simulator.organization, 'phone')),
			text: 'Hello',
		};
		return await clinic.run(parameters, { items: contacts.map(({ id }) => ({ id })), ...more });
	}

	function calls(operationId: string) {
		return clinic.simulator.requests.filter((request) => request.operationId === operationId);
	}

	it.each([
		['checks all items first', {}],
		['goes on past errors', go],
	])('reads them from the listing where the workflow %s', async (_how, more) => {
		const contacts = patients(40);

		const { items } = await text(contacts, more);

		expect(clinic.simulator.requests).toHaveLength(41);
		expect(items.map(({ json }) => json.to)).toEqual(
			contacts.map(({ phoneNumbers: [{ value }] }) => value),
		);
	});

	it('reads each of them where the listing takes more calls', async () => {
		clinic.simulator.faults.add({
			kind: 'status',
			status: 200,
			body: { contacts: [], hasMore: true, paginationToken: 'x', totalCount: 50_000 },
			operationId: 'ListContacts',
		});

		await text(patients(12));

		expect(calls('ListContacts')).toHaveLength(1);
		expect(calls('Contact')).toHaveLength(12);
	});

	it('reads a few by themselves', async () => {
		await text(patients(9));

		expect(calls('ListContacts')).toHaveLength(0);
	});

	it('reads one itself before it says that it cannot be texted', async () => {
		const contacts = patients(12);
		contacts[4].phoneNumbers = [];

		const { error } = await text(contacts);

		expect(error?.message).toBe('Row 5: Contact: the contact has no phone number');
		expect(calls('Contact').map(({ path }) => path)).toEqual([`/contacts/${contacts[4].id}`]);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('does not trust the listing with a contact that was just changed', async () => {
		const contacts = patients(12);
		await clinic.run({
			resource: 'contact',
			operation: 'update',
			contactId: byId(contacts[3].id),
			updateFields: { middleName: 'Grace' },
		});

		await text(contacts);

		expect(calls('Contact').at(-1)?.path).toBe(`/contacts/${contacts[3].id}`);
		expect(calls('ListContacts')).toHaveLength(1);
	});

	it('texts everybody where the listing fails', async () => {
		clinic.simulator.faults.add({ kind: 'status', status: 400, operationId: 'ListContacts' });

		const { items } = await text(patients(12));

		expect(items).toHaveLength(12);
		expect(calls('Contact')).toHaveLength(12);
	});
});
