import type { IDataObject, INode } from 'n8n-workflow';
import { byId } from '../byId';
import { simulatedClinic } from '../simulatedClinic';

describe('message: post, to a Spruce in which a failed try uses up its key', () => {
	const clinic = simulatedClinic();
	const operationId = 'PostConversationMessage';
	const again: Partial<INode> = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
	const burnt = {
		kind: 'status',
		status: 422,
		operationId,
		body: { statusCode: 422, type: 'duplicate_request', message: 'seen before' },
	} as const;

	function post(): IDataObject {
		const { conversations } = clinic.simulator.organization;
		const id = conversations.find(({ type }) => type === 'phone')?.id;
		return {
			resource: 'message',
			operation: 'post',
			conversationId: byId(id),
			text: 'Your lab results are in.',
		};
	}

	function keys() {
		return clinic.simulator.requests
			.filter((request) => request.operationId === operationId)
			.map(({ headers }) => headers['s-idempotency-key']);
	}

	it('sends the message with a key of its own after a refusal', async () => {
		clinic.simulator.faults.add({ kind: 'status', status: 403, operationId });
		clinic.simulator.faults.add(burnt);

		const { items } = await clinic.run(post(), { node: again });

		const [first, second, third] = keys();
		expect(second).toBe(first);
		expect(third).not.toBe(first);
		expect(clinic.simulator.effects).toHaveLength(1);
		expect(items[0].json).toEqual({
			requestId: expect.any(String),
			conversationId: expect.any(String),
		});
	});

	it('says what to do when a message is not there after a server error', async () => {
		clinic.simulator.faults.add({ kind: 'status', status: 500, operationId });
		clinic.simulator.faults.add(burnt);

		const { error } = await clinic.run(post());

		expect(clinic.simulator.effects).toEqual([]);
		expect(error?.message).toBe('It is not known whether Spruce Health did this');
		expect(error?.description).toContain('a look in Spruce for the message');
		expect(error?.description).toContain('run the item again in a new execution');
	});

	it('looks for a message when n8n retries an execution that another process began', async () => {
		clinic.simulator.faults.add(burnt);

		const { error } = await clinic.run(post(), { mode: 'retry' });

		expect(clinic.simulator.effects).toEqual([]);
		expect(error?.message).toBe('It is not known whether Spruce Health did this');
	});

	it('does not take a refusal for a repeat', async () => {
		const message = 'duplicate phone numbers are not allowed';
		const body = { statusCode: 422, type: 'invalid_input', message };
		clinic.simulator.faults.add({ kind: 'reset', operationId });
		clinic.simulator.faults.add({ ...burnt, body });

		const { error } = await clinic.run(post());

		expect(error?.message).toBe('Spruce Health did not accept this request');
		expect(error?.description).toContain(message);
	});
});
