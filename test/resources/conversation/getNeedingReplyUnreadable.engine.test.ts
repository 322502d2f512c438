import { runAsTool } from '../../engine/tools/runAsTool';
import { quietClinic } from './quietClinic';

describe('conversation: getNeedingReply, where a conversation cannot be read', () => {
	const { clinic, conversationOf, add } = quietClinic();
	const getNeedingReply = {
		resource: 'conversation',
		operation: 'getNeedingReply',
		returnAll: true,
	};

	/** Conversations in which a patient waits, the longest wait first. */
	function waiting(count: number) {
		return Array.from({ length: count }, (_, position) => {
			const conversation = conversationOf('phone', position);
			add(conversation, 300 - position);
			return conversation;
		});
	}

	it('leaves out one that vanished since it was listed, names it and lists the others', async () => {
		const [first, gone, last] = waiting(3);
		gone.title = 'Maria Lopez';
		clinic.simulator.faults.add({
			kind: 'status',
			status: 404,
			path: `/conversations/${gone.id}/items`,
		});

		const { items, error, hints } = await clinic.run(getNeedingReply);

		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.id)).toEqual([first.id, last.id]);
		expect(hints).toEqual([
			`No longer in Spruce, so not in this list: "Maria Lopez (${gone.id})".`,
		]);
	});

	it.each([
		{ kind: 'status' as const, status: 403 },
		{ kind: 'status' as const, status: 400 },
		{ kind: 'missingToken' as const, times: 2 },
	])('names one that stays in Spruce, after $kind $status', async (fault) => {
		const [first, unread] = waiting(2);
		clinic.simulator.faults.add({ ...fault, path: `/conversations/${unread.id}/items` });
		// So that the next page is needed.
		for (let note = 0; note < 12; note++) add(unread, 200, { isInternalNote: true });

		const { items, hints } = await clinic.run(getNeedingReply);

		expect(items.map(({ json }) => json.id)).toEqual([first.id]);
		expect(hints).toEqual([
			`Could not be read, so not in this list: "${unread.title} (${unread.id})". Look in Spruce whether somebody waits there.`,
		]);
	});

	it('tells an AI agent of it first, which sees no hints, and lists the others', async () => {
		const [first, unread] = waiting(2);
		clinic.simulator.faults.add({
			kind: 'status',
			status: 403,
			path: `/conversations/${unread.id}/items`,
		});

		const { answer } = await runAsTool({
			parameters: getNeedingReply,
			access: 'request',
			credentials: clinic.credential,
		});

		expect(answer).toMatchObject([
			{
				message: expect.stringContaining(
					`Failed: These conversations could not be read: ${unread.id}. `,
				),
			},
			{ id: first.id },
		]);
	});

	it('fails where none can be read', async () => {
		waiting(2);
		clinic.simulator.faults.add({
			kind: 'status',
			status: 404,
			operationId: 'ConversationItems',
			times: 2,
		});

		const { items, error, hints } = await clinic.run(getNeedingReply);

		expect(error?.message).toBe('Spruce Health has no record with this ID');
		expect(items).toEqual([]);
		expect(hints).toEqual([]);
	});

	it('fails after five refusals in a row, and does not go on asking', async () => {
		waiting(12);
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			operationId: 'ConversationItems',
			times: Infinity,
		});

		const { error } = await clinic.run({ ...getNeedingReply, returnAll: false, limit: 1 });

		expect(error?.message).toBe('Spruce Health did not accept this request');
		expect(clinic.simulator.requests).toHaveLength(6);
	});

	it.each([{ status: 401 }, { status: 407 }])(
		'fails for a problem of every call: $status',
		async ({ status }) => {
			waiting(3);
			clinic.simulator.faults.add({
				kind: 'status',
				status,
				operationId: 'ConversationItems',
				skip: 1,
				times: Infinity,
			});

			const { items, error } = await clinic.run(getNeedingReply);

			expect(error).toBeDefined();
			expect(items).toEqual([]);
		},
	);
});
