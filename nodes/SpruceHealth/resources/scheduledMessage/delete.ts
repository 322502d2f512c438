import { path } from '../../values/path';
import { scheduledMessageId } from '../../fields/ids/scheduledMessageId';
import { operation } from '../../framework/declare/operation';

/** Deletes a message that waits to be sent, so that nobody gets it. */
export default operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a scheduled message',
	description: 'Delete a message that is waiting to be sent, so that it never reaches the patient',
	access: 'write',
	isIdempotent: true,
	operationIds: ['DeleteScheduledMessage'],
	fields: [scheduledMessageId],
	async run({ client, params }) {
		return await client.delete(path`/scheduledmessages/${params.scheduledMessageId}`);
	},
});
