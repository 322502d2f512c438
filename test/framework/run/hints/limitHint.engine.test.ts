import { runAsTool } from '../../../engine/tools/runAsTool';
import { simulatedClinic } from '../../../resources/simulatedClinic';

describe('a list that is cut at its limit', () => {
	const clinic = simulatedClinic({ contacts: 30, conversations: 12 });
	const contacts = { resource: 'contact', operation: 'getAll' };
	const items = { resource: 'conversationItem', operation: 'getAll', limit: 1 };

	it.each([
		[1, 'Only the first one is here.'],
		[7, 'Only the first 7 are here.'],
	])('says so, without a call more: %i', async (limit, first) => {
		const run = await clinic.run({ ...contacts, limit });

		expect(run.items).toHaveLength(limit);
		expect(run.hints).toEqual([
			`${first} There are more in Spruce: turn on Return All, or raise Limit.`,
		]);
		expect(clinic.simulator.requests).toHaveLength(1);
	});

	it('says so once for all items that are cut', async () => {
		const { conversations } = clinic.simulator.organization;
		const conversationId = { __rl: true, mode: 'id', value: '={{ $json.id }}' };

		const run = await clinic.run(
			{ ...items, conversationId },
			{ items: conversations.slice(0, 3).map(({ id }) => ({ id })) },
		);

		expect(run.items).toHaveLength(3);
		expect(run.hints).toEqual([
			'Only the first one is here for each of 3 input items. There are more in Spruce: turn on Return All, or raise Limit.',
		]);
	});

	it.each([
		['all were asked for', { returnAll: true }],
		['all are there', { limit: 30 }],
		['the limit was not reached', { limit: 50 }],
	])('says nothing where %s', async (_name, parameters) => {
		const run = await clinic.run({ ...contacts, ...parameters });

		expect(run.items).toHaveLength(30);
		expect(run.hints).toEqual([]);
	});

	it('says so of a search, too', async () => {
		const run = await clinic.run({
			resource: 'contact',
			operation: 'search',
			filters: { category: [{ match: 'any', categories: ['patient'] }] },
			limit: 2,
		});

		expect(run.hints).toEqual([
			'Only the first 2 are here. There are more in Spruce: turn on Return All, or raise Limit.',
		]);
	});

	it('does not say so in the answer to an agent', async () => {
		const { answer } = await runAsTool({
			parameters: { ...contacts, limit: 2 },
			input: {},
			access: 'request',
			credentials: clinic.credential,
		});

		expect(JSON.stringify(answer)).not.toContain('Only the first');
	});
});
