import type { INodeProperties } from 'n8n-workflow';

/** Spruce reports the changes of a workflow like those of people. */
export const loopNotice: INodeProperties = {
	displayName:
		'This workflow can start itself. When it changes a contact or a conversation or sends a message, Spruce Health reports that as a new event, and the workflow runs again. To prevent this, choose a narrower event, such as Conversation Tagged or Text Message Received, or put an If node before the step that makes the change.',
	name: 'loopNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { events: ['anyEvent', 'contactUpdated', 'conversationUpdated'] } },
};
