import type { INodeParameters } from 'n8n-workflow';
import { itemsNode } from '../../engine/itemsNode';
import { outcomeOf } from '../../engine/outcomeOf';
import { roundsNode } from '../../engine/roundsNode';
import { runWorkflow } from '../../engine/runWorkflow';
import { spruceNode } from '../../engine/spruceTypes';
import { byId } from '../byId';
import { simulatedClinic } from '../simulatedClinic';

describe('message: post, and what counts as the same message', () => {
	const clinic = simulatedClinic();

	function post(requestOptions = {}) {
		const { conversations } = clinic.simulator.organization;
		const id = conversations.find(({ type }) => type === 'phone')?.id;
		const conversationId = byId(id);
		return { resource: 'message', operation: 'post', conversationId, text: 'Hi', requestOptions };
	}

	it('posts two identical items as two messages', async () => {
		const { items } = await clinic.run(post(), { items: [{}, {}] });

		const [first, second] = clinic.simulator.effects;
		expect(clinic.simulator.effects).toHaveLength(2);
		expect(first.idempotencyKey).not.toBe(second.idempotencyKey);
		expect(items.map(({ json }) => json)).toEqual([
			{ requestId: expect.any(String) },
			{ requestId: expect.any(String) },
		]);
	});

	it('posts again in another execution, and not again in the same one', async () => {
		await clinic.run(post(), { executionId: '71' });
		await clinic.run(post(), { executionId: '72' });
		const { items } = await clinic.run(post(), { executionId: '71' });

		const [first] = clinic.simulator.effects;
		expect(clinic.simulator.effects).toHaveLength(2);
		expect(items[0].json).toEqual({ duplicate: true, idempotencyKey: first.idempotencyKey });
	});

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

	it('posts once for one key of the user, in whatever item or execution', async () => {
		const key = 'reminder-{{ $json.appointment }}';
		const withKey = post({ idempotencyKey: `=${key}` });
		const appointments = [{ appointment: 7 }, { appointment: 7 }, { appointment: 8 }];

		const first = await clinic.run(withKey, { items: appointments });
		const second = await clinic.run(withKey, { items: appointments.slice(2) });

		const duplicate = (appointment: number) => ({
			duplicate: true,
			idempotencyKey: `reminder-${appointment}`,
		});
		expect(clinic.simulator.effects.map(({ idempotencyKey }) => idempotencyKey)).toEqual([
			'reminder-7',
			'reminder-8',
		]);
		expect(first.items.map(({ json }) => json)).toEqual([
			{ requestId: expect.any(String) },
			duplicate(7),
			{ requestId: expect.any(String) },
		]);
		expect(second.items.map(({ json }) => json)).toEqual([duplicate(8)]);
	});

	it('takes a key of 255 characters and refuses a longer one by name', async () => {
		const longest = 'k'.repeat(255);
		await clinic.run(post({ idempotencyKey: longest }));
		const { error } = await clinic.run(post({ idempotencyKey: `${longest}k` }));

		expect(error?.message).toBe('Idempotency Key: the key has 256 characters');
		expect(clinic.simulator.requests.map(({ status }) => status)).toEqual([200]);
	});

	it.each(['reminder\n1', '提醒'])(
		'refuses the key %j, which cannot stand in a header, by name',
		async (idempotencyKey) => {
			const { error } = await clinic.run(
				{ ...post(), requestOptions: { idempotencyKey: '={{ $json.key }}' } },
				{ items: [{ key: idempotencyKey }] },
			);

			expect(error?.message).toMatch(/^Idempotency Key: /);
			expect(clinic.simulator.requests).toEqual([]);
		},
	);
});
