import {
	type CallOrigin,
	idempotencyKey,
} from '../../../nodes/SpruceHealth/client/writes/idempotency';

const origin: CallOrigin = {
	instanceId: 'n8n',
	workflowId: 'workflow',
	executionId: '7',
	nodeId: 'node',
	nodeName: 'Send',
	runIndex: 0,
	itemIndex: 3,
};
const call = { method: 'POST', path: '/conversations/t_1/messages', body: { text: 'Hello' } };

describe('the idempotency key', () => {
	it('is the same when n8n runs the same call again', () => {
		expect(idempotencyKey({ ...origin }, 0, { ...call })).toBe(idempotencyKey(origin, 0, call));
	});

	it.each<[string, Partial<CallOrigin>]>([
		['another n8n with the same workflow', { instanceId: 'other' }],
		['another workflow', { workflowId: 'other' }],
		['a new execution', { executionId: '8' }],
		['another node', { nodeId: 'other' }],
		['another node with the same ID', { nodeName: 'Send again' }],
		['the next round of a loop', { runIndex: 1 }],
		['an identical item', { itemIndex: 4 }],
		['an AI tool, which has no run index', { runIndex: undefined }],
	])('differs for %s', (_sentence, change) => {
		expect(idempotencyKey({ ...origin, ...change }, 0, call)).not.toBe(
			idempotencyKey(origin, 0, call),
		);
	});

	it('differs for the second call of an item, another path and another text', () => {
		const keys = [
			idempotencyKey(origin, 0, call),
			idempotencyKey(origin, 1, call),
			idempotencyKey(origin, 0, { ...call, path: '/conversations/t_2/messages' }),
			idempotencyKey(origin, 0, { ...call, body: { text: 'Bye' } }),
		];

		expect(new Set(keys).size).toBe(4);
	});

	it("is the user's own key if there is one, with a number from the second call on", () => {
		const chosen = { ...origin, userKey: 'reminder-12' };

		expect([0, 1].map((callNumber) => idempotencyKey(chosen, callNumber, call))).toEqual([
			'reminder-12',
			'reminder-12:1',
		]);
	});

	it('is refused with the name of the field when it is too long for Spruce', () => {
		const chosen = { ...origin, userKey: 'x'.repeat(256) };

		expect(() => idempotencyKey(chosen, 0, call)).toThrow(
			'Request Options > Idempotency Key: the key has 256 characters',
		);
	});
});
