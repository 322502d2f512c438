import type { INodeProperties } from 'n8n-workflow';

/** Which events start the workflow. */
export const triggerOn: INodeProperties = {
	displayName: 'Trigger On',
	name: 'events',
	type: 'multiOptions',
	required: true,
	default: [],
	description: 'What has to happen in Spruce for the workflow to start',
	options: [
		{
			name: 'Any Event',
			value: 'anyEvent',
			description: 'Everything that Spruce tells, of kinds that are new as well',
		},
		{
			name: 'Call Completed',
			value: 'callCompleted',
			description: 'A call, in or out, was answered and is over',
		},
		{ name: 'Contact Created', value: 'contactCreated' },
		{ name: 'Contact Deleted', value: 'contactDeleted' },
		{
			name: 'Contact Merged',
			value: 'contactMerged',
			description: 'Two contacts became one; the event has the one that is left',
		},
		{ name: 'Contact Updated', value: 'contactUpdated' },
		{
			name: 'Conversation Archived',
			value: 'conversationArchived',
			description: 'A conversation was archived, once each time',
		},
		{
			name: 'Conversation Assigned',
			value: 'conversationAssigned',
			description: 'A conversation was assigned to a teammate or team, or to another one',
		},
		{ name: 'Conversation Created', value: 'conversationCreated' },
		{
			name: 'Conversation Tagged',
			value: 'conversationTagged',
			description: 'A conversation got a tag that it did not have',
		},
		{
			name: 'Conversation Updated',
			value: 'conversationUpdated',
			description: 'Anything about a conversation changed; each new message does that, too',
		},
		{ name: 'Email Received', value: 'emailReceived' },
		{ name: 'Fax Received', value: 'faxReceived' },
		{ name: 'Internal Note Added', value: 'internalNoteAdded' },
		{
			name: 'Message Deleted',
			value: 'messageDeleted',
			description: 'A message, note or call was deleted from its conversation',
		},
		{
			name: 'Message Restored',
			value: 'messageRestored',
			description: 'A message, note or call that was deleted is back',
		},
		{
			name: 'Message Sent',
			value: 'messageSent',
			description: 'The practice sent a text, secure message, email or fax',
		},
		{
			name: 'Missed Call',
			value: 'missedCall',
			description: 'Nobody took a call, with or without a voicemail; spam does not count',
		},
		{ name: 'Scheduled Message Created', value: 'scheduledMessageCreated' },
		{ name: 'Scheduled Message Deleted', value: 'scheduledMessageDeleted' },
		{ name: 'Scheduled Message Sent', value: 'scheduledMessageSent' },
		{ name: 'Scheduled Message Updated', value: 'scheduledMessageUpdated' },
		{ name: 'Secure Message Received', value: 'secureMessageReceived' },
		{ name: 'Text Message Received', value: 'textMessageReceived' },
		{
			name: 'Voicemail Received',
			value: 'voicemailReceived',
			description: 'A caller left a voicemail; spam does not count',
		},
	],
};

/** What lets an event through before an execution starts. */
export const eventFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description: 'Events that do not pass start no execution',
	options: [
		{
			displayName: 'Channels',
			name: 'channels',
			type: 'multiOptions',
			default: [],
			description: 'Only messages, calls and conversations of these channels',
			options: [
				{ name: 'Email', value: 'email' },
				{ name: 'Fax', value: 'fax' },
				{ name: 'Phone', value: 'phone', description: 'Texts and calls' },
				{ name: 'Secure Messaging', value: 'secure' },
			],
		},
		{
			displayName: 'Contact Categories',
			name: 'contactCategories',
			type: 'multiOptions',
			default: [],
			description:
				'Only contacts of these categories, and messages, calls and conversations with them; costs one call to Spruce for each of the latter',
			options: [
				{ name: 'Clinic', value: 'clinic' },
				{ name: 'Patient', value: 'patient' },
				{ name: 'Professional', value: 'professional' },
				{ name: 'Unknown', value: 'unknown', description: 'People who are no saved contact, too' },
			],
		},
		{
			displayName: 'Contact Tag Names or IDs',
			name: 'contactTagIds',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getContactTags' },
			default: [],
			description:
				'Only contacts with one of these tags, and messages, calls and conversations with them. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		{
			displayName: 'Conversation Tag Names or IDs',
			name: 'conversationTagIds',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getConversationTags' },
			default: [],
			description:
				'Only messages, calls and conversations with one of these tags. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		{
			displayName: 'Directions',
			name: 'directions',
			type: 'multiOptions',
			default: [],
			description: 'Only messages and calls of these directions',
			options: [
				{ name: 'Inbound', value: 'inbound', description: 'From patients and others' },
				{ name: 'None', value: 'none', description: 'Internal notes and the like' },
				{ name: 'Outbound', value: 'outbound', description: 'From the practice' },
			],
		},
		{
			displayName: 'Ignore What the API Sent',
			name: 'ignoresApi',
			type: 'boolean',
			default: true,
			description:
				'Whether to leave out messages that were sent by the API, from this workflow or any other integration, so that a workflow does not answer itself',
		},
		{
			displayName: 'Line Names or IDs',
			name: 'lines',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getLines' },
			default: [],
			description:
				'Only messages, calls and conversations of these numbers and addresses of the practice. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
	],
};

/** What is added to an event. */
export const eventOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Catch Up on Missed Events',
			name: 'catchUp',
			type: 'boolean',
			default: true,
			description:
				'Whether an event that arrives brings along those that Spruce could not deliver before, while n8n was down for instance; they are marked recovered',
		},
		{
			displayName: 'Download Files',
			name: 'downloadFiles',
			type: 'boolean',
			default: true,
			description:
				'Whether to download attachments, recordings and voicemail, the first into the binary field data, others into data_1, data_2 and so on',
		},
		{
			displayName: 'Include Contact',
			name: 'includeContact',
			type: 'boolean',
			default: true,
			description:
				'Whether to look up the saved contact of a message, call or conversation; costs one call to Spruce for each',
		},
	],
};
