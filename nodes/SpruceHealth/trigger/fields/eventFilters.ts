import type { INodeProperties } from 'n8n-workflow';

/** Only messages and notes have a text. */
export const textContains: INodeProperties = {
	displayName: 'Text Contains',
	name: 'textContains',
	type: 'string',
	default: '',
	placeholder: 'e.g. STOP, UNSUBSCRIBE, refill please',
	description:
		'Only messages and notes whose text contains one of these words or phrases, in any case and as whole words. Put commas between them. Nothing else starts the workflow then: calls and faxes have no text, and what is said in a voicemail does not count.',
};

/** Filters that an event has to pass to start an execution. */
export const eventFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	typeOptions: { isFilter: true },
	placeholder: 'Add Filter',
	default: {},
	description: 'Only matching events start the workflow',
	options: [
		{
			displayName: 'Channels',
			name: 'channels',
			type: 'multiOptions',
			default: [],
			description:
				'Only messages, calls and conversations on these channels. Channels that Spruce adds later always pass.',
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
				'Only contacts in these categories, and messages, calls and conversations with such a contact. Each message, call or conversation takes one request to Spruce, or up to one per person in a group.',
			options: [
				{ name: 'Clinic', value: 'clinic' },
				{ name: 'Patient', value: 'patient' },
				{ name: 'Professional', value: 'professional' },
				{
					name: 'Unknown',
					value: 'unknown',
					description: 'Includes people who are not saved as a contact',
				},
			],
		},
		{
			displayName: 'Contact Tag Names or IDs',
			name: 'contactTagIds',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getContactTags' },
			allowArbitraryValues: true,
			default: [],
			description:
				'Only contacts with one of these tags, and messages, calls and conversations with such a contact. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		{
			displayName: 'Conversation Tag Names or IDs',
			name: 'conversationTagIds',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getConversationTags' },
			allowArbitraryValues: true,
			default: [],
			description:
				'Only messages, calls and conversations with one of these tags. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		{
			displayName: 'Directions',
			name: 'directions',
			type: 'multiOptions',
			default: [],
			description: 'Only messages and calls in these directions',
			options: [
				{
					name: 'Inbound',
					value: 'inbound',
					description: 'From patients and others outside the practice',
				},
				{ name: 'None', value: 'none', description: 'Internal notes and similar items' },
				{ name: 'Outbound', value: 'outbound', description: 'From the practice' },
			],
		},
		{
			displayName: 'Ignore What the API Sent',
			name: 'ignoresApi',
			type: 'boolean',
			default: true,
			description:
				'Whether to ignore messages and notes that this workflow or any other integration sent, so that a workflow does not start itself. If you do not add this, Message Sent and Internal Note Added ignore them, and all other events do not.',
		},
		{
			displayName: 'Line Names or IDs',
			name: 'lines',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getLines' },
			allowArbitraryValues: true,
			default: [],
			description:
				'Only messages, calls and conversations on these phone numbers and addresses of the practice. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		textContains,
	],
};
