import type { INodeProperties } from 'n8n-workflow';
import { triggerOn } from './triggerOn';

const displayOptions = { show: { source: ['missedEvents'] } };

/** What is watched. */
export const watchFor: INodeProperties = {
	displayName: 'Watch For',
	name: 'source',
	type: 'options',
	noDataExpression: true,
	default: 'newMessage',
	description: 'What starts the workflow; only what happens after it was activated counts',
	options: [
		{
			name: 'Conversation With New Activity',
			value: 'newActivity',
			description:
				'Something happened in a conversation: a message, call or note, of the practice as well',
		},
		{
			name: 'Missed Webhook Events',
			value: 'missedEvents',
			description:
				'Events that Spruce could not deliver to a Spruce Health Trigger, while n8n was down for instance',
		},
		{
			name: 'New Contact',
			value: 'newContact',
			description: 'A contact was added',
		},
		{
			name: 'New Message Received',
			value: 'newMessage',
			description: 'Somebody outside the practice sent a text, secure message, email or fax',
		},
	],
};

/** Whose events are looked for. */
export const watchedEndpoint: INodeProperties = {
	displayName: 'Webhook Endpoint',
	name: 'endpointId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	displayOptions,
	description: 'The endpoint of a Spruce Health Trigger, named after its workflow',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a webhook endpoint...',
			typeOptions: { searchListMethod: 'searchWebhookEndpoints', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. wde_0E5QDGJC03000',
		},
	],
};

/** Which of the missed events start the workflow. */
export const missedTriggerOn: INodeProperties = {
	...triggerOn,
	default: ['anyEvent'],
	displayOptions,
};
