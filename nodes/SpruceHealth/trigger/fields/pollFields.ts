import type { INodeProperties } from 'n8n-workflow';
import { endpointId } from '../../fields/ids/endpointId';
import { triggerOn } from './triggerOn';

const displayOptions = { show: { source: ['missedEvents'] } };

/** Which source is polled. */
export const watchFor: INodeProperties = {
	displayName: 'Watch For',
	name: 'source',
	type: 'options',
	noDataExpression: true,
	default: 'newMessage',
	description:
		'What starts the workflow. Only what happens after the workflow was activated (published) counts.',
	options: [
		{
			name: 'Conversation With New Activity',
			value: 'newActivity',
			description:
				'Something happened in a conversation: a message, call or note, also from the practice',
		},
		{
			name: 'Missed Webhook Events',
			value: 'missedEvents',
			description:
				'Events that Spruce could not deliver to a Spruce Health Trigger, for example while n8n was down',
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

/** Whose missed events are polled. */
export const watchedEndpoint: INodeProperties = {
	...endpointId,
	modes: [...endpointId.modes],
	displayOptions,
	description: 'The endpoint of a Spruce Health Trigger. It is named after its workflow.',
};

/** Which of the missed events start the workflow. */
export const missedTriggerOn: INodeProperties = {
	...triggerOn,
	default: ['anyEvent'],
	displayOptions,
};
