import type { INodeProperties } from 'n8n-workflow';
import { endpointId } from '../../fields/ids/endpointId';
import { eventFilters, textContains } from './eventFilters';
import { loopNotice } from './loopNotice';
import { triggerOn } from './triggerOn';

const displayOptions = { show: { source: ['missedEvents'] } };

/**
 * What the trigger watches: the sources in trigger/polling/sources. n8n's node creator makes its list
 * of triggers ("On New Fax") from the first property that is labelled Trigger On.
 */
export const pollSource: INodeProperties = {
	displayName: 'Trigger On',
	name: 'source',
	type: 'options',
	noDataExpression: true,
	default: 'newMessage',
	description:
		'What starts the workflow. Only what happens after you activate (in n8n 2: publish) the workflow counts.',
	options: [
		{
			name: 'Missed Call',
			value: 'missedCall',
			description:
				'Nobody answered an inbound call, with or without a voicemail; spam does not count',
		},
		{
			name: 'Missed Events',
			value: 'missedEvents',
			description:
				'Events that Spruce could not deliver to a Spruce Health Trigger, for instance while n8n was down',
		},
		{
			name: 'New Activity',
			value: 'newActivity',
			description:
				'Something happened in a conversation: a message, call or note, from outside or from the practice',
		},
		{
			name: 'New Contact',
			value: 'newContact',
			description: 'A contact was added',
		},
		{
			name: 'New Fax',
			value: 'newFax',
			description: 'Someone outside the practice sent a fax',
		},
		{
			name: 'New Message',
			value: 'newMessage',
			description: 'Someone outside the practice sent a text, secure message, email or fax',
		},
		{
			name: 'New Secure Message',
			value: 'newSecureMessage',
			description: 'Someone outside the practice sent a message through secure messaging',
		},
		{
			name: 'New Voicemail',
			value: 'newVoicemail',
			description: 'A caller left a voicemail; spam does not count',
		},
	],
};

/** What has no text of its own: contacts and conversations, calls and faxes. */
const sourcesWithoutText = ['missedCall', 'newActivity', 'newContact', 'newFax', 'newVoicemail'];

/** As in the webhook trigger. */
export const pollFilters: INodeProperties = {
	...eventFilters,
	options: (eventFilters.options ?? []).map((option) =>
		option === textContains
			? { ...textContains, displayOptions: { hide: { '/source': sourcesWithoutText } } }
			: option,
	) as INodeProperties[],
};

/** The endpoint whose missed events start the workflow. */
export const watchedEndpoint: INodeProperties = {
	...endpointId,
	modes: [...endpointId.modes],
	displayOptions,
	description: 'The endpoint of a Spruce Health Trigger, named after its workflow',
};

/** As Trigger On of the webhook trigger, but any event by default. */
export const missedEventNames: INodeProperties = {
	...triggerOn,
	displayName: 'Missed Events',
	description: 'The missed events that start the workflow',
	default: ['anyEvent'],
	displayOptions,
};

/** As in the webhook trigger. */
export const missedLoopNotice: INodeProperties = {
	...loopNotice,
	displayOptions: { show: { ...displayOptions.show, ...loopNotice.displayOptions?.show } },
};

/** New activity may come from the workflow itself, and Ignore What the API Sent does not see it. */
export const activityLoopNotice: INodeProperties = {
	displayName:
		'This workflow can start itself. When it sends a message or adds a note, that is new activity, and the workflow runs again. To prevent this, choose New Message, or put an If node before the step that writes.',
	name: 'activityLoopNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { source: ['newActivity'] } },
};
