import { conversationId } from '../../fields/ids/conversationId';
import { noteOptions } from '../../fields/message/messageOptions';
import { noteText } from '../../fields/message/noteText';
import { operation } from '../../framework/declare/operation';
import { draftMessage } from '../../steps/messages/draftMessage';
import { postMessage } from '../../steps/messages/postMessage';

/**
 * Writes a note in a conversation. Only the team sees it, whatever the conversation is. Once Spruce
 * has accepted the note, you get `requestId` and `conversationId`; the rest needs **Wait Until
 * Posted (Seconds)**. See [Internal notes](docs/messages.md#internal-notes).
 */
export default operation({
	name: 'Add Internal Note',
	value: 'addNote',
	action: 'Add an internal note to a conversation',
	description: 'Write a note in a conversation that only the team sees',
	access: 'write',
	operationIds: [
		'PostConversationMessage',
		'UploadMedia',
		'ListSavedMessages',
		'OrganizationMembers',
		'ConversationItems',
	],
	fields: [
		conversationId,
		noteText,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: noteOptions,
		},
	],
	async run({ client, params, binary }) {
		const { waitSeconds, ...choices } = params.options;
		const note = { ...choices, text: params.text, internal: true };
		const draft = await draftMessage(client, binary, note, noteText.displayName);
		return await postMessage(client, params.conversationId, draft, waitSeconds);
	},
});
