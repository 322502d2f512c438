import { byId } from '../resources/byId';
import { simulatedClinic } from '../resources/simulatedClinic';
import { maxConcurrency } from './maxConcurrency';

describe('thirty items', () => {
	const clinic = simulatedClinic({ contacts: 40 });

	it('are read at most ten at a time, with the output in input order', async () => {
		const { simulator } = clinic;
		const ids = simulator.organization.contacts.slice(0, 30).map(({ id }) => id);
		// The first of every five is answered last.
		const slow = ids.filter((_id, index) => index % 5 === 0);
		for (const id of slow) {
			simulator.faults.add({ kind: 'delay', delayMs: 180, path: `/contacts/${id}` });
		}
		simulator.faults.add({ kind: 'delay', delayMs: 100, times: Infinity });

		const { items } = await clinic.run(
			{ resource: 'contact', operation: 'get', contactId: byId('={{ $json.id }}') },
			{ items: ids.map((id) => ({ id })) },
		);

		expect(items.map(({ json }) => json.id)).toEqual(ids);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(ids.map((_id, item) => ({ item })));
		expect(simulator.requests).toHaveLength(30);
		expect(maxConcurrency(simulator.requests)).toBe(10);
	});

	it('are read no more at a time than there are calls left', async () => {
		const { simulator } = clinic;
		const ids = simulator.organization.contacts.slice(0, 30).map(({ id }) => id);
		simulator.limits.limit = 7;
		simulator.faults.add({ kind: 'delay', delayMs: 100, times: Infinity });

		const { items } = await clinic.run(
			{
				resource: 'contact',
				operation: 'get',
				contactId: byId('={{ $json.id }}'),
				requestOptions: { keepInReserve: 3, maxWaitSeconds: 0 },
			},
			{ items: ids.map((id) => ({ id })), node: { onError: 'continueRegularOutput' } },
		);

		const wasRead = items.filter(({ json }) => json.error === undefined);
		expect(wasRead).toHaveLength(4);
		expect(simulator.requests).toHaveLength(4);
		expect(maxConcurrency(simulator.requests)).toBeLessThanOrEqual(4);
	});

	it('are written one at a time, in input order', async () => {
		const { simulator } = clinic;
		const { conversations } = simulator.organization;
		const texts = Array.from({ length: 30 }, (_, number) => `message ${number}`);
		// Random, so that an overlap would show in the order.
		simulator.faults.add({ kind: 'delay', delayMs: 60, times: Infinity, probability: 0.5 });

		const { items } = await clinic.run(
			{
				resource: 'message',
				operation: 'post',
				conversationId: byId(conversations.find(({ type }) => type === 'phone')?.id),
				text: '={{ $json.text }}',
			},
			{ items: texts.map((text) => ({ text })) },
		);

		const bodies = simulator.requests.map(({ body }) => JSON.stringify(body));
		expect(items).toHaveLength(30);
		expect(bodies).toHaveLength(30);
		for (const [index, text] of texts.entries()) expect(bodies[index]).toContain(`"${text}"`);
		expect(maxConcurrency(simulator.requests)).toBe(1);
	});

	it('are deleted one at a time', async () => {
		const { simulator } = clinic;
		const deletable = simulator.organization.contacts.filter(({ canDelete }) => canDelete);
		const ids = deletable.slice(0, 5).map(({ id }) => id);
		simulator.faults.add({ kind: 'delay', delayMs: 50, times: Infinity });

		await clinic.run(
			{ resource: 'contact', operation: 'delete', contactId: byId('={{ $json.id }}') },
			{ items: ids.map((id) => ({ id })) },
		);

		expect(simulator.effects.map(({ id }) => id)).toEqual(ids);
		expect(maxConcurrency(simulator.requests)).toBe(1);
	});
});
