import { badIds } from '../badIds';
import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadLimits } from '../itRefusesBadLimits';
import { simulatedClinic } from '../simulatedClinic';
import { waitingMessage } from '../waitingMessage';

describe('scheduledMessage: getAll', () => {
	const clinic = simulatedClinic();
	const getAll = { resource: 'scheduledMessage', operation: 'getAll', simplify: false };
	const operationId = 'ListScheduledMessages';

	function addWaiting(count: number): string[] {
		const { organization } = clinic.simulator;
		return Array.from({ length: count }, () => waitingMessage(organization).id);
	}

	it('returns every waiting message of the organization, twenty from each page', async () => {
		const ids = addWaiting(61);
		clinic.simulator.faults.add({ kind: 'emptyPage', operationId, skip: 1 });

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		expect(items.map(({ json }) => json.id).sort()).toEqual(ids.sort());
		expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
		expect(clinic.simulator.requests).toHaveLength(5);
		for (const { method, path, query } of clinic.simulator.requests) {
			expect(`${method} ${path}`).toBe('GET /scheduledmessages');
			expect(query).not.toHaveProperty('pageSize');
		}
	});

	it('returns those of one conversation when it is chosen, each with its own item', async () => {
		const { organization } = clinic.simulator;
		const [first, second] = organization.conversations;
		const messages = [
			waitingMessage(organization, { conversationId: first.id }),
			waitingMessage(organization, { conversationId: second.id }),
		];

		const { items } = await clinic.run(
			{ ...getAll, scope: 'conversation', conversationId: byId('={{ $json.id }}') },
			{ items: [{ id: second.id }, { id: first.id }] },
		);

		expect(items).toEqual([
			{ json: { ...messages[1] }, pairedItem: { item: 0 } },
			{ json: { ...messages[0] }, pairedItem: { item: 1 } },
		]);
		expect(clinic.simulator.requests.map(({ path, query }) => [path, query]).sort()).toEqual(
			[first, second].map(({ id }) => [`/conversations/${id}/scheduledmessages`, {}]).sort(),
		);
	});

	it('accepts the address of the conversation in the Spruce app', async () => {
		const { organization } = clinic.simulator;
		const { id, conversationId } = waitingMessage(organization);
		const value = `https://app.sprucehealth.com/org/entity_1/thread/${conversationId}`;

		const { items } = await clinic.run({
			...getAll,
			scope: 'conversation',
			conversationId: { __rl: true, mode: 'url', value },
		});

		expect(items.map(({ json }) => json.id)).toEqual([id]);
	});

	it('simplifies them to what will be sent, where and when', async () => {
		const { organization } = clinic.simulator;
		const { id, conversationId, scheduledToSendAt, isInternalNote, sendAsInternalMemberId } =
			waitingMessage(organization, { text: 'Bring your insurance card' });

		const { items } = await clinic.run({ ...getAll, simplify: true });

		expect(items.map(({ json }) => json)).toEqual([
			{
				id,
				conversationId,
				scheduledToSendAt,
				text: 'Bring your insurance card',
				isInternalNote,
				sendAsInternalMemberId,
				attachments: [],
			},
		]);
	});

	it('stops at the limit, of the organization and of a conversation', async () => {
		addWaiting(25);
		const [{ id }] = clinic.simulator.organization.conversations;
		const ofOne = { scope: 'conversation', conversationId: byId(id) };

		expect((await clinic.run({ ...getAll, limit: 3 })).items).toHaveLength(3);
		expect((await clinic.run({ ...getAll, limit: 3, ...ofOne })).items).toHaveLength(3);
		expect(clinic.simulator.requests).toHaveLength(2);
	});

	it('treats a missing list as an empty one', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId });

		expect((await clinic.run(getAll)).items).toEqual([]);
	});

	it.each(['', '   ', null])(
		'never lists the messages of all patients when the conversation is %j',
		async (value) => {
			addWaiting(2);

			const { error, items } = await clinic.run({
				...getAll,
				scope: 'conversation',
				conversationId: byId(expression(value)),
			});

			expect(error?.message).toBe('Conversation: the ID is empty');
			expect(items).toEqual([]);
			expect(clinic.simulator.requests).toEqual([]);
		},
	);

	it.each([...badIds, ['ti_1', '"ti_1" is the ID of a conversation item']])(
		'refuses the conversation "%s" before it calls Spruce',
		async (value, problem) => {
			const { error } = await clinic.run({
				...getAll,
				scope: 'conversation',
				conversationId: byId(expression(value)),
			});

			expect(error?.message).toBe(`Conversation: ${problem}`);
			expect(clinic.simulator.requests).toEqual([]);
		},
	);

	itRefusesBadLimits(clinic, getAll);
});
