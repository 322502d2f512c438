import type { INodeProperties } from 'n8n-workflow';
import { maxFileSize } from '../../fields/maxFileSize';

const catchUp: INodeProperties = {
	displayName: 'Catch Up on Missed Events',
	name: 'catchUp',
	type: 'boolean',
	default: true,
	description:
		'Whether an event that arrives also brings earlier events that Spruce could not deliver, for example while n8n was down. Those events are marked as recovered.',
};

const downloadFiles: INodeProperties = {
	displayName: 'Download Files',
	name: 'downloadFiles',
	type: 'boolean',
	default: true,
	description:
		'Whether to download attachments, recordings and voicemail that Spruce has when it sends the event. A recording may come after Call Completed, with Call Recording Ready. The first file goes into the binary field data, the others into data_1, data_2 and so on.',
};

const includeContact: INodeProperties = {
	displayName: 'Include Contact',
	name: 'includeContact',
	type: 'boolean',
	default: true,
	description:
		'Whether to look up the saved contact of a message, call or conversation. In a group, this is the sender if Spruce names one. Takes one request to Spruce for each message, call or conversation.',
};

/** Options of the trigger to which Spruce delivers events. */
export const eventOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [catchUp, downloadFiles, includeContact, maxFileSize],
};

/** Options of the trigger that polls: its missed events are a choice of their own under *Trigger On*. */
export const pollOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [downloadFiles, includeContact, maxFileSize],
};
