import fc from 'fast-check';
import type { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { allFaults } from './ModelFault';
import { ModelSpruce } from './ModelSpruce';
import { postText } from './postText';
import { runItems } from './runItems';
import { VirtualClock } from './VirtualClock';

const pages = [[{ id: 'entity_1' }, { id: 'entity_2' }], [], [{ id: 'entity_3' }]];

const kinds: Array<[string, (client: SpruceClient, position: number) => Promise<unknown>]> = [
	['a message', async (client, position) => await postText(client, `message ${position}`)],
	['a delete', async (client, position) => await client.delete(`/contacts/entity_${position}`)],
	['a read', async (client) => await client.get('/contacts')],
	['a listing', async (client) => await client.list('/contacts', 'contacts')],
];

describe('four faults in a row', () => {
	it.each(kinds)('do not prevent %s from succeeding', async (_kind, work) => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.constantFrom(...allFaults), { maxLength: 4 }),
				fc.nat(),
				fc.nat({ max: 2 }),
				async (faults, seed, requestsBefore) => {
					const remaining = [...Array.from({ length: requestsBefore }, () => undefined), ...faults];
					const spruce = new ModelSpruce({ pages, nextFault: () => remaining.shift() });
					const nextLatency = () => ({ thereMs: 50, backMs: 50 });
					const outcomes = await runItems({
						connection: { clock: new VirtualClock(), spruce, nextLatency, seed },
						count: 3,
						work: async (client, position) => ({ done: (await work(client, position)) !== null }),
					});

					expect(outcomes.map(({ result }) => result)).toEqual(pages.map(() => ({ done: true })));
				},
			),
			{ numRuns: 150 },
		);
	});
});
