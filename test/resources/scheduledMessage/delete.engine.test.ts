import { byId } from '../byId';
import { itDeletesARecord } from '../itDeletesARecord';
import { simulatedClinic } from '../simulatedClinic';
import { waitingMessage } from '../waitingMessage';

describe('scheduledMessage: delete', () => {
	const clinic = simulatedClinic();
	const remove = { resource: 'scheduledMessage', operation: 'delete' };

	itDeletesARecord(clinic, {
		remove,
		operationId: 'DeleteScheduledMessage',
		parameter: 'scheduledMessageId',
		label: 'Scheduled Message',
		path: '/scheduledmessages',
		deletableIds: ({ scheduledMessages }) => scheduledMessages.map(({ id }) => id),
		addRecords(organization) {
			for (let count = 0; count < 3; count++) waitingMessage(organization);
		},
	});

	it('says that a message which was already sent is no longer there', async () => {
		const { organization } = clinic.simulator;
		const { id } = waitingMessage(organization, { sentConversationItemId: 'ti_1' });

		const { error } = await clinic.run({ ...remove, scheduledMessageId: byId(id) });

		expect(error?.message).toBe('Spruce Health has no record with this ID');
		expect(error?.httpCode).toBe('404');
	});

	it('names the kind of record that a wrong ID belongs to', async () => {
		const { error } = await clinic.run({ ...remove, scheduledMessageId: byId('sm_1') });

		expect(error?.message).toBe('Scheduled Message: "sm_1" is the ID of a saved message');
		expect(clinic.simulator.requests).toEqual([]);
	});
});
