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
				'Only contacts of these categories, and messages, calls and conversations with one of them; costs a call to Spruce for each of the latter, in a group up to one for each person',
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
				'Only contacts with one of these tags, and messages, calls and conversations with one of them. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
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
