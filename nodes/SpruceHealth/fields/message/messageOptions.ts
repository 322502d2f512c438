import type { Field } from '../../framework/declare/field';
import { memberId } from '../ids/memberId';
import { savedMessageId } from '../ids/savedMessageId';

/** The files that go with a message. */
export const attachments = {
	displayName: 'Attachments',
	name: 'attachments',
	type: 'string',
	default: 'data',
	placeholder: 'e.g. data, labReport',
	description:
		'The binary fields of the item that hold the files, with commas between their names; five at most',
} as const satisfies Field;

/** In whose name a message is posted. */
export const author = {
	...memberId,
	displayName: 'Author',
	name: 'authorId',
	description: 'In whose name the message is posted; the organization when left out',
} as const satisfies Field;

/** Keeps a message from the patient. */
export const internalNote = {
	displayName: 'Internal Note',
	name: 'internal',
	type: 'boolean',
	default: true,
	description: 'Whether only the team sees the message. In a note conversation it must be on.',
} as const satisfies Field;

/** The teammates and teams that a note calls. */
export const mentions = {
	displayName: 'Mention Member Names or IDs',
	name: 'mentionMemberIds',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getMembers' },
	default: [],
	description:
		'Who is notified of the internal note. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
} as const satisfies Field;

/** How long to look for a message that Spruce has accepted and posts a little later. */
export const waitSeconds = {
	displayName: 'Wait Until Posted (Seconds)',
	name: 'waitSeconds',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 300 },
	default: 30,
	description:
		'Spruce accepts a message and posts it a moment later. The node looks for it this long and returns the posted item, shortened; when it is not there by then, the item says "posted": false and is no error. Each look takes calls of the rate limit.',
} as const satisfies Field;

/** What can be chosen for a message that is sent at once. */
export const messageOptions = [
	attachments,
	author,
	internalNote,
	{
		displayName: 'Keep Archived',
		name: 'stayArchived',
		type: 'boolean',
		default: true,
		description: 'Whether an archived conversation stays in the archive',
	},
	mentions,
	savedMessageId,
	waitSeconds,
] as const satisfies readonly Field[];
