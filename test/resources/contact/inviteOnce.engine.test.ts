import type { IDataObject } from 'n8n-workflow';
import { byId } from '../byId';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: invite, when something goes wrong on the way', () => {
	const clinic = simulatedClinic();
	const operationId = 'SendInvite';
	const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
	const invite = {
		resource: 'contact',
		operation: 'invite',
		contactId: byId('={{ $json.contact }}'),
		simplify: false,
	};
	const invitedIds = () => clinic.simulator.organization.invites.map(({ contactId }) => contactId);
	const sentInvites = () =>
		clinic.simulator.requests.filter((request) => request.operationId === operationId);

	/** One item for each of this many patients who can be invited. */
	function patients(count: number): IDataObject[] {
		const { contacts } = clinic.simulator.organization;
		const found = contacts.filter(({ category }) => category === 'patient').slice(0, count);
		for (const contact of found) contact.hasAccount = false;
		return found.map(({ id }) => ({ contact: id }));
	}

	it.each([
		['the connection breaks', { kind: 'reset' }],
		['the answer breaks off', { kind: 'truncate' }],
		['the answer is empty', { kind: 'empty' }],
		['a proxy answers with an HTML page', { kind: 'html' }],
		['the answer is a 500', { kind: 'status', status: 500 }],
	] as const)(
		'invites once when %s after the work is done, even under Retry On Fail, and says so',
		async (_what, fault) => {
			const items = patients(1);
			clinic.simulator.faults.add({ ...fault, when: 'after', operationId });

			const { error, status } = await clinic.run(invite, { items, node: retry });

			expect(status).toBe('error');
			expect(error?.message).toBe('It is not known whether Spruce Health did this');
			expect(error?.description).toContain('Spruce may have carried it out anyway');
			expect(sentInvites()).toHaveLength(1);
			expect(invitedIds()).toEqual([items[0].contact]);
		},
	);

	it('invites each patient once under Retry On Fail when another item fails', async () => {
		const items = patients(3);
		clinic.simulator.faults.add({ kind: 'status', status: 400, operationId, skip: 2 });

		const { items: given } = await clinic.run(invite, { items, node: retry });

		expect(invitedIds()).toEqual(items.map(({ contact }) => contact));
		expect(sentInvites().map(({ status }) => status)).toEqual([200, 200, 400, 200]);
		expect(given.map(({ json }) => json)).toMatchObject(
			items.map(({ contact }) => ({ contact: { id: contact } })),
		);
	});

	it('invites once under Retry On Fail even when the first number of the patient has changed', async () => {
		const items = patients(2);
		const { contacts } = clinic.simulator.organization;
		const contact = contacts.find(({ id }) => id === items[0].contact);
		const moved = structuredClone(contact);
		moved?.phoneNumbers.unshift({ id: 'entityContact_new', value: '+12065551299' });
		clinic.simulator.faults.add({ kind: 'status', status: 400, operationId, skip: 1 });
		clinic.simulator.faults.add({
			kind: 'status',
			status: 200,
			body: moved,
			operationId: 'Contact',
			skip: 2,
		});

		await clinic.run(invite, { items, node: retry });

		expect(invitedIds()).toEqual(items.map(({ contact: id }) => id));
	});

	it('invites once under Retry On Fail although the message differs each time', async () => {
		const items = patients(2);
		clinic.simulator.faults.add({ kind: 'status', status: 400, operationId, skip: 1 });

		await clinic.run(
			{ ...invite, customMessage: '=Welcome, it is {{ $now.toMillis() }}{{ Math.random() }}' },
			{ items, node: retry },
		);

		expect(invitedIds()).toEqual(items.map(({ contact }) => contact));
	});

	it('waits when the rate limit refuses it, then invites once', async () => {
		const items = patients(1);
		const headers = { 'retry-after': '1' };
		clinic.simulator.faults.add({ kind: 'status', status: 429, headers, operationId });

		const { status } = await clinic.run(invite, { items });

		expect(status).toBe('success');
		expect(sentInvites().map((request) => request.status)).toEqual([429, 200]);
		expect(invitedIds()).toEqual([items[0].contact]);
	});

	it('invites the same patient again in another execution', async () => {
		const items = patients(1);

		await clinic.run(invite, { items });
		await clinic.run(invite, { items });

		expect(invitedIds()).toEqual([items[0].contact, items[0].contact]);
	});

	it('goes on past a patient that cannot be invited, who goes to the error output', async () => {
		const items = patients(3);
		const { contacts } = clinic.simulator.organization;
		const known = contacts.find(({ id }) => id === items[1].contact);
		if (known) known.hasAccount = true;

		const { items: given, errorItems } = await clinic.run(invite, {
			items,
			node: { onError: 'continueErrorOutput' },
		});

		expect(given.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(errorItems[0].json).toMatchObject({
			contact: items[1].contact,
			message: 'Contact: this contact already has a Spruce account',
			error: { retryable: false },
		});
		expect(invitedIds()).toEqual([items[0].contact, items[2].contact]);
	});
});
