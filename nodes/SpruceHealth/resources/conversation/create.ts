import { unwrap } from '../../values/unwrap';
import { withoutBlanks } from '../../values/withoutBlanks';
import { attachments, author, mentions } from '../../fields/message/messageOptions';
import { contactId } from '../../fields/ids/contactId';
import { contactIds, idsOf } from '../../fields/ids/contactIds';
import { savedMessageId } from '../../fields/ids/savedMessageId';
import { simplify } from '../../fields/simplify';
import { spruceLinkId } from '../../fields/ids/spruceLinkId';
import type { Field } from '../../framework/declare/field';
import { operation } from '../../framework/declare/operation';
import type { ParamsOf } from '../../framework/declare/params';
import { simplifiedConversation } from '../../records/conversation/simplifiedConversation';
import { conversationEffect } from '../../steps/messages/conversationEffect';
import { completeMessage, draftMessage, isBlankMessage } from '../../steps/messages/draftMessage';
import { sendingAdvice } from '../../steps/messages/route/destinationOf';
import { identifiedByBody } from '../../client/writes/WriteContent';

const forSecure = { show: { type: ['secure'] } } as const;
const forNote = { show: { type: ['note'] } } as const;

const conversationFields = [
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{
				name: 'Note',
				value: 'note',
				description: 'For the team only. Patients never see it.',
			},
			{
				name: 'Secure',
				value: 'secure',
				description: 'With patients who have a Spruce account or a pending invite',
			},
		],
		default: 'secure',
		description: 'Who can see the conversation',
	},
	{ ...spruceLinkId, displayOptions: forSecure },
	{ ...contactId, displayOptions: forSecure },
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. Follow-up notes',
		description: 'If empty, Spruce makes up a title',
		displayOptions: forNote,
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. Your lab results are in.',
		description:
			'The first message. Patients get it in a secure conversation; only the team sees it in a note. It may be empty.',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			attachments,
			author,
			{ ...mentions, displayOptions: { show: { '/type': ['note'] } } },
			savedMessageId,
			{
				...contactIds,
				displayName: 'Associated Contacts',
				name: 'associatedContactIds',
				description: 'The contacts that the note is about. They cannot see it.',
				displayOptions: { show: { '/type': ['note'] } },
			},
			{
				displayName: 'Member Names or IDs',
				name: 'memberIds',
				type: 'multiOptions',
				typeOptions: { loadOptionsMethod: 'getMembers' },
				allowArbitraryValues: true,
				default: [],
				description:
					'Who takes part besides the creator. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
				displayOptions: { show: { '/type': ['note'] } },
			},
			{
				...contactIds,
				displayName: 'More Contacts',
				name: 'moreContactIds',
				description: 'More contacts for the conversation. Everyone in it sees all messages.',
				displayOptions: { show: { '/type': ['secure'] } },
			},
			{
				displayName: 'Subject',
				name: 'subject',
				type: 'string',
				default: '',
				placeholder: 'e.g. Annual physical exam',
				description: 'The patients can see it',
				displayOptions: { show: { '/type': ['secure'] } },
			},
		],
	},
	simplify,
] as const satisfies readonly Field[];

type Params = ParamsOf<typeof conversationFields>;

/**
 * Starts a secure conversation with patients, or a note that only the team sees, with a first
 * message if you like. `postMessageRequestId` identifies that message. See [Start a
 * conversation](docs/conversations.md#start-a-conversation).
 */
export default operation({
	name: 'Create',
	value: 'create',
	action: 'Create a secure conversation or note',
	description: 'Start a secure conversation with patients, or a note for the team only',
	access: 'write',
	operationIds: ['CreateConversation', 'UploadMedia', 'ListSavedMessages', 'OrganizationMembers'],
	fields: conversationFields,
	simplified: simplifiedConversation,
	async run({ client, params, binary }) {
		const { type, text, options } = params;
		const isNote = type === 'note';
		const about = isNote ? noteDetails(params) : secureDetails(params);
		const first = { ...options, text, internal: isNote };
		const effect = conversationEffect(client, {
			type,
			title: isNote ? params.title : '',
			contactIds: isNote ? [] : contactsIn(params),
		});
		const whenSent = isNote
			? { effect }
			: { effect, recipient: recipientsOf(params), adviceWhenRefused: sendingAdvice.secure };
		if (isBlankMessage(first)) {
			const content = identifiedByBody({ type, [type]: about });
			const answer = await client.post('/conversations', content, whenSent);
			return unwrap(answer, 'conversation');
		}
		const draft = await draftMessage(client, binary, first);
		const message = await completeMessage(client, draft);
		const entered = withoutBlanks(about);
		const answer = await client.post(
			'/conversations',
			{
				body: { type, [type]: { ...entered, message: message.body } },
				identity: { type, ...entered, message: message.identity },
			},
			whenSent,
		);
		return unwrap(answer, 'conversation');
	},
});

/** The body of a note, without its first message. */
function noteDetails({ title, options }: Params) {
	return {
		title,
		associatedContactIds: idsOf(options.associatedContactIds),
		memberIds: [...(options.memberIds ?? [])],
	};
}

/** The body of a secure conversation, without its first message. */
function secureDetails(params: Params) {
	const { internalEndpointId, options } = params;
	return {
		internalEndpointId,
		destinationContactIds: contactsIn(params),
		subject: options.subject,
	};
}

function contactsIn({ contactId: firstContactId, options }: Params): string[] {
	return [firstContactId, ...idsOf(options.moreContactIds)];
}

/** A group is one recipient, in whatever order its contacts were entered. */
function recipientsOf(params: Params): string {
	return contactsIn(params).sort().join(' ');
}
