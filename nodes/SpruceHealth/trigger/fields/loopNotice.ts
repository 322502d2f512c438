import type { INodeProperties } from 'n8n-workflow';

/** Spruce reports the changes of a workflow like those of people. */
export const loopNotice: INodeProperties = {
	displayName:
		'A workflow that changes what it listens to starts itself, again and again. If this workflow updates contacts or conversations, or sends messages, choose a narrower event, such as Conversation Tagged, or stop it with an If node when there is nothing left to change.',
	name: 'loopNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { events: ['anyEvent', 'contactUpdated', 'conversationUpdated'] } },
};
