import { InvalidInput } from '../../client/InvalidInput';
import { path } from '../../client/path';
import { conversationId } from '../../fields/conversationId';
import { limitOf, returnAll } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/operation';
import { simplifiedScheduledMessage } from '../../records/simplifiedScheduledMessage';

export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many scheduled messages',
	description: 'List the messages that wait to be sent, of the organization or of one conversation',
	access: 'read',
	calls: ['ListScheduledMessages', 'ListConversationScheduledMessages'],
	fields: [
		...returnAll,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [{ ...conversationId, required: false }],
		},
		simplify,
	],
	simplified: simplifiedScheduledMessage,
	async run({ client, params }) {
		const { conversationId: conversation } = params.filters;
		// An empty expression must not turn "of this patient" into "of all patients": what is listed
		// here is often deleted next.
		if (conversation === '') {
			throw new InvalidInput(
				'Filters > Conversation: nothing was entered',
				'Choose a conversation, check that the expression gives one for this item, or remove the filter to list the messages of the whole organization.',
			);
		}
		const address =
			conversation === undefined
				? '/scheduledmessages'
				: path`/conversations/${conversation}/scheduledmessages`;
		return await client.list(address, 'scheduledMessages', {
			limit: limitOf(params),
			largestPage: 'none',
		});
	},
});
