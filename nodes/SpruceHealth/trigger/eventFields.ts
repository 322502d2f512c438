import type { INodeProperties } from 'n8n-workflow';

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
