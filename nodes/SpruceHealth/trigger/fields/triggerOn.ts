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
			description:
				'A conversation got a tag that it did not have; where tags are filtered, one of those',
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
