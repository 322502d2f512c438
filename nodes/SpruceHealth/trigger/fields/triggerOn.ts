import type { INodeProperties } from 'n8n-workflow';

/** Which events start the workflow. */
export const triggerOn: INodeProperties = {
	displayName: 'Trigger On',
	name: 'events',
	type: 'multiOptions',
	required: true,
	default: [],
	description: 'The events in Spruce that start the workflow',
	options: [
		{
			name: 'Any Event',
			value: 'anyEvent',
			description: 'Any event, including types added later',
		},
		{
			name: 'Call Completed',
			value: 'callCompleted',
			description:
				'An inbound or outbound call was answered and has ended. Its recording may come later: see Call Recording Ready.',
		},
		{
			name: 'Call Recording Ready',
			value: 'callRecordingReady',
			description:
				'A call has a recording, at once or up to a day after the call; counts once for each call',
		},
		{ name: 'Contact Created', value: 'contactCreated' },
		{ name: 'Contact Deleted', value: 'contactDeleted' },
		{
			name: 'Contact Merged',
			value: 'contactMerged',
			description: 'Two contacts were merged; the event contains the one that remains',
		},
		{ name: 'Contact Updated', value: 'contactUpdated' },
		{
			name: 'Conversation Archived',
			value: 'conversationArchived',
			description: 'A conversation was archived; counts once each time',
		},
		{
			name: 'Conversation Assigned',
			value: 'conversationAssigned',
			description: 'A conversation was assigned or reassigned to a teammate or team',
		},
		{ name: 'Conversation Created', value: 'conversationCreated' },
		{
			name: 'Conversation Tagged',
			value: 'conversationTagged',
			description:
				'A tag was added to a conversation; with a filter for conversation tags, one of those tags',
		},
		{
			name: 'Conversation Updated',
			value: 'conversationUpdated',
			description: 'Anything about a conversation changed. Each new message changes it.',
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
			description: 'A deleted message, note or call was restored',
		},
		{
			name: 'Message Sent',
			value: 'messageSent',
			description: 'The practice sent a text, secure message, email or fax',
		},
		{
			name: 'Missed Call',
			value: 'missedCall',
			description:
				'Nobody answered an inbound call, with or without a voicemail; spam does not count',
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
