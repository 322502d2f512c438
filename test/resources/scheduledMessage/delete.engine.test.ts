import { badIds } from '../badIds';
import { byId } from '../byId';
import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';
import { waitingMessage } from '../waitingMessage';

describe('scheduledMessage: delete', () => {
	const clinic = simulatedClinic();
	const remove = { resource: 'scheduledMessage', operation: 'delete' };

	it('deletes one message for each item, says so, and leaves the others waiting', async () => {
		const { organization } = clinic.simulator;
		const [first, second, third] = [1, 2, 3].map(() => waitingMessage(organization).id);

		const { items } = await clinic.run(
			{ ...remove, scheduledMessageId: byId('={{ $json.id }}') },
			{ items: [{ id: first }, { id: second }] },
		);

		expect(items).toEqual([
			{ json: { deleted: true }, pairedItem: { item: 0 } },
			{ json: { deleted: true }, pairedItem: { item: 1 } },
		]);
		expect(clinic.simulator.requests[0]).toMatchObject({
			method: 'DELETE',
			path: `/scheduledmessages/${first}`,
			body: undefined,
		});
		expect(organization.scheduledMessages.map(({ id }) => id)).toEqual([third]);
	});

	it('counts as done when the answer to the first try was lost', async () => {
		const { id } = waitingMessage(clinic.simulator.organization);
		const operationId = 'DeleteScheduledMessage';
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId });

		const { items } = await clinic.run({ ...remove, scheduledMessageId: byId(id) });

		expect(items[0].json).toEqual({ deleted: true });
		expect(clinic.simulator.requests).toHaveLength(2);
	});

	it('tells that a message which was sent already is no longer there', async () => {
		const { organization } = clinic.simulator;
		const { id } = waitingMessage(organization, { sentConversationItemId: 'ti_1' });

		const { error } = await clinic.run({ ...remove, scheduledMessageId: byId(id) });

		expect(error?.message).toBe('Spruce Health has no record with this ID');
		expect(error?.httpCode).toBe('404');
	});

	it.each(badIds)('refuses the id "%s" before it calls Spruce', async (value, problem) => {
		const { error } = await clinic.run({ ...remove, scheduledMessageId: byId(expression(value)) });

		expect(error?.message).toBe(`Scheduled Message: ${problem}`);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('tells of which kind an ID is that belongs elsewhere', async () => {
		const { error } = await clinic.run({ ...remove, scheduledMessageId: byId('sm_1') });

		expect(error?.message).toBe('Scheduled Message: "sm_1" is the ID of a saved message');
		expect(clinic.simulator.requests).toEqual([]);
	});
});
