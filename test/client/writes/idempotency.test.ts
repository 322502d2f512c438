import { type CallOrigin, itemKey } from '../../../nodes/SpruceHealth/client/writes/idempotency';

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

describe('the key of an item', () => {
	it('is the same when n8n runs the same call again', () => {
		expect(itemKey({ ...origin }, 0, { ...call })).toBe(itemKey(origin, 0, call));
	});

	it.each<[string, Partial<CallOrigin>]>([
		['another n8n with the same workflow', { instanceId: 'other' }],
		['another workflow', { workflowId: 'other' }],
		['a new execution', { executionId: '8' }],
		['another node', { nodeId: 'other' }],
		['another node with the same ID', { nodeName: 'Send again' }],
		['the next round of a loop', { runIndex: 1 }],
		['an identical item', { itemIndex: 4 }],
		['another use of a tool that somebody reviews', { reviewedUse: '["call-1"]' }],
		['an AI tool, which has no run index', { runIndex: undefined }],
	])('differs for %s', (_sentence, change) => {
		expect(itemKey({ ...origin, ...change }, 0, call)).not.toBe(itemKey(origin, 0, call));
	});

	it('differs for the second call of an item, another path and another text', () => {
		const keys = [
			itemKey(origin, 0, call),
			itemKey(origin, 1, call),
			itemKey(origin, 0, { ...call, path: '/conversations/t_2/messages' }),
			itemKey(origin, 0, { ...call, body: { text: 'Bye' } }),
		];

		expect(new Set(keys).size).toBe(4);
	});
});
