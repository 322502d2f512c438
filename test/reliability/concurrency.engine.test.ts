import { byId } from '../resources/byId';
import { simulatedClinic } from '../resources/simulatedClinic';
import { maxConcurrency } from './maxConcurrency';

describe('twenty items', () => {
	const clinic = simulatedClinic({ contacts: 30 });

	it('are read at most five at a time, with the output in input order', async () => {
		const { simulator } = clinic;
		const ids = simulator.organization.contacts.slice(0, 20).map(({ id }) => id);
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
		expect(simulator.requests).toHaveLength(20);
		expect(maxConcurrency(simulator.requests)).toBe(5);
	});

	it('are written one at a time, in input order', async () => {
		const { simulator } = clinic;
		const { conversations } = simulator.organization;
		const texts = Array.from({ length: 20 }, (_, number) => `message ${number}`);
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
		expect(items).toHaveLength(20);
		expect(bodies).toHaveLength(20);
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
