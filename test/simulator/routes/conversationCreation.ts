import { Input } from '../serving/Input';
import type { Answer, Call, Operation } from '../serving/Operation';
import type { Conversation } from '../organization/conversations/Conversation';
import { openConversation, secureFields } from '../organization/conversations/openConversation';
import { pickByIds } from '../organization/pickByIds';
import { postMessage } from '../organization/messages/postMessage';
import { readMessage } from '../organization/messages/readMessage';
import { readSecureEndpoint } from '../organization/readSecureEndpoint';

/** Creating secure conversations and notes. */
export const conversationCreation: Operation[] = [
	{
		operationId: 'CreateConversation',
		method: 'POST',
		path: '/conversations',
		isKeyed: true,
		handle(call) {
			const input = Input.of(call.body);
			const type = input.requiredChoice('type', ['secure', 'note']);
			return type === 'secure'
				? openSecure(call, input.requiredObject('secure'))
				: openNote(call, input.object('note') ?? Input.of({}));
		},
	},
];

function openSecure(call: Call, input: Input): Answer {
	const { organization, now } = call;
	const endpoint = readSecureEndpoint(organization, input);
	const contacts =
		pickByIds(input, 'destinationContactIds', organization.contacts) ??
		input.refuse('destinationContactIds', 'is required');
	if (contacts.length === 0) input.refuse('destinationContactIds', 'must not be empty');
	for (const [index, contact] of contacts.entries()) {
		if (!contact.hasAccount && !contact.hasPendingInvite) {
			const field = `destinationContactIds[${index}]`;
			input.refuse(field, 'has neither a Spruce account nor a pending invite');
		}
	}
	const post = prepareMessage(call, input);
	const subject = input.text('subject');
	return post(openConversation(organization, now, secureFields(endpoint, contacts, subject)));
}

function openNote(call: Call, input: Input): Answer {
	const { organization, now } = call;
	const contacts = pickByIds(input, 'associatedContactIds', organization.contacts) ?? [];
	const members = pickByIds(input, 'memberIds', organization.members) ?? [];
	const title = input.text('title') || 'Note';
	const post = prepareMessage(call, input, 'must be internal in a note conversation');
	return post(
		openConversation(organization, now, {
			type: 'note',
			title,
			associatedContactIds: contacts.map(({ id }) => id),
			internalMemberIds: members.map(({ id }) => id),
		}),
	);
}

/** Reads the message before the conversation is opened: a refused request leaves no trace. */
function prepareMessage(
	{ organization, now }: Call,
	input: Input,
	mustBeInternal?: string,
): (conversation: Conversation) => Answer {
	const messageInput = input.object('message');
	const message = messageInput && readMessage(organization, messageInput);
	if (message && mustBeInternal && !message.isInternal) input.refuse('message', mustBeInternal);
	return (conversation) => ({
		status: 201,
		body: {
			conversation,
			...(message && {
				postMessageRequestId: postMessage(organization, conversation, message, now).requestId,
			}),
		},
		changedId: conversation.id,
	});
}
