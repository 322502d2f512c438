import type { INodeParameters } from 'n8n-workflow';
import { itemsNode } from '../../engine/actions/itemsNode';
import { outcomeOf } from '../../engine/actions/outcomeOf';
import { roundsNode } from '../../engine/actions/roundsNode';
import { runAsTool } from '../../engine/tools/runAsTool';
import { runWorkflow } from '../../engine/actions/runWorkflow';
import { spruceNode } from '../../engine/environment/spruceTypes';
import { engineMajor } from '../../engine/environment/engineVersion';
import { byId } from '../byId';
import { simulatedClinic } from '../simulatedClinic';

describe('message: post, and what counts as the same message', () => {
	const clinic = simulatedClinic();

	function post() {
		const { conversations } = clinic.simulator.organization;
		const id = conversations.find(({ type }) => type === 'phone')?.id;
		const conversationId = byId(id);
		return { resource: 'message', operation: 'post', conversationId, text: 'Hi' };
	}

	it('posts two identical items as two messages', async () => {
		const { items } = await clinic.run(post(), { items: [{}, {}] });

		const [first, second] = clinic.simulator.effects;
		expect(clinic.simulator.effects).toHaveLength(2);
		expect(first.idempotencyKey).not.toBe(second.idempotencyKey);
		expect(items.map(({ json }) => json)).toEqual([
			{ requestId: expect.any(String), conversationId: expect.any(String) },
			{ requestId: expect.any(String), conversationId: expect.any(String) },
		]);
	});

	it('posts again in another execution, and not again in the same one', async () => {
		const first = await clinic.run(post(), { executionId: '71' });
		await clinic.run(post(), { executionId: '72' });
		const { items } = await clinic.run(post(), { executionId: '71' });

		expect(clinic.simulator.effects).toHaveLength(2);
		expect(clinic.simulator.requests).toHaveLength(2);
		expect(items).toEqual(first.items);
	});

	// n8n 1.x has no token, so its Retry button is a new execution.
	it("posts only what is missing under n8n's Retry button, where n8n has a token", async () => {
		const resumeToken = 'token-of-the-execution';

		await clinic.run(post(), { executionId: '81', resumeToken });
		await clinic.run(post(), { executionId: '82', resumeToken });
		await clinic.run(post(), { executionId: '83', resumeToken: 'token-of-another' });

		expect(clinic.simulator.effects).toHaveLength(engineMajor >= 2 ? 2 : 3);
	});

	it.each(['5f3f4b1e-0000-4000-8000-000000000001', ''])(
		'posts for each of two nodes with one ID: %j',
		async (id) => {
			const to = (node: string) => ({ main: [[{ node, type: 'main' as const, index: 0 }]] });
			const start = { typeVersion: 1, position: [0, 0] as [number, number], parameters: {} };
			const parameters = post() as INodeParameters;

			await runWorkflow({
				nodes: [
					{ ...start, id: '1', name: 'Start', type: 'test.items' },
					spruceNode({ parameters, id, name: 'Post' }),
					spruceNode({ parameters, id, name: 'Post again' }),
				],
				connections: { Start: to('Post'), Post: to('Post again') },
				nodeTypes: { 'test.items': itemsNode([{ json: {} }]) },
				credentials: clinic.credential,
			});

			expect(clinic.simulator.effects).toHaveLength(2);
		},
	);

	it('posts again in every round of a loop', async () => {
		const to = (node: string) => ({ main: [[{ node, type: 'main' as const, index: 0 }]] });
		const plain = { typeVersion: 1, position: [0, 0] as [number, number], parameters: {} };

		const run = await runWorkflow({
			nodes: [
				{ ...plain, id: '1', name: 'Start', type: 'test.items' },
				{ ...plain, id: '2', name: 'Rounds', type: 'test.rounds' },
				spruceNode({ parameters: post() as INodeParameters }),
			],
			connections: {
				Start: to('Rounds'),
				Rounds: to('Spruce Health'),
				'Spruce Health': to('Rounds'),
			},
			nodeTypes: { 'test.items': itemsNode([{ json: {} }]), 'test.rounds': roundsNode(3) },
			credentials: clinic.credential,
		});

		expect(outcomeOf(run, 'Spruce Health', 2).items[0].json).not.toHaveProperty('duplicate');
		expect(clinic.simulator.effects).toHaveLength(3);
	});

	it('uses the same key when an AI agent repeats a call', async () => {
		clinic.simulator.faults.add({ kind: 'status', status: 400 });

		const { answer } = await runAsTool({
			access: 'call',
			credentials: clinic.credential,
			parameters: { ...post(), text: "={{ $fromAI('text') }}" },
			input: { text: 'Hello from the agent' },
			node: { onError: 'stopWorkflow', retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
		});

		const keys = clinic.simulator.requests.map(({ headers }) => headers['s-idempotency-key']);
		expect(JSON.stringify(answer)).toContain('requestId');
		expect(keys).toHaveLength(2);
		expect(new Set(keys).size).toBe(1);
	});
});
