import type { INodeProperties } from 'n8n-workflow';

/** Brings along what Spruce could not deliver. */
const catchUp: INodeProperties = {
	displayName: 'Catch Up on Missed Events',
	name: 'catchUp',
	type: 'boolean',
	default: true,
	description:
		'Whether an event that arrives brings along those that Spruce could not deliver before, while n8n was down for instance; they are marked recovered',
};

const downloadFiles: INodeProperties = {
	displayName: 'Download Files',
	name: 'downloadFiles',
	type: 'boolean',
	default: true,
	description:
		'Whether to download attachments, recordings and voicemail, the first into the binary field data, others into data_1, data_2 and so on',
};

const includeContact: INodeProperties = {
	displayName: 'Include Contact',
	name: 'includeContact',
	type: 'boolean',
	default: true,
	description:
		'Whether to look up the saved contact of a message, call or conversation, in a group the sender where Spruce names one; costs one call to Spruce for each',
};

/** What is added to an event that Spruce delivers. */
export const eventOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [catchUp, downloadFiles, includeContact],
};

/** What is added to an event that a poll finds. */
export const pollOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [downloadFiles, includeContact],
};
