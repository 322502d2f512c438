import type { Field } from '../../framework/declare/field';
import { memberId } from '../ids/memberId';
import { savedMessageId } from '../ids/savedMessageId';
import { formerNoteOptions } from './formerNoteOptions';

/** The files that are sent with a message. */
export const attachments = {
	displayName: 'Attachments',
	name: 'attachments',
	type: 'string',
	typeOptions: { binaryDataProperty: true },
	default: 'data',
	placeholder: 'e.g. data, labReport',
	description: 'Binary fields, separated by commas, or {{ $binary }} for all files. At most five.',
} as const satisfies Field;

/** The member that a message is posted as. */
export const author = {
	...memberId,
	displayName: 'Author',
	name: 'authorId',
	description: 'The organization if left out',
} as const satisfies Field;

/** The members that are notified of an internal note. */
export const mentions = {
	displayName: 'Mention Member Names or IDs',
	name: 'mentionMemberIds',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getMembers' },
	allowArbitraryValues: true,
	default: [],
	description:
		'Who is notified. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
} as const satisfies Field;

/** How long to look for a message that Spruce has accepted but not posted yet. */
export const waitSeconds = {
	displayName: 'Wait Until Posted (Seconds)',
	name: 'waitSeconds',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 300 },
	default: 30,
	description:
		'How long to look for the posted message. If it is not found, "posted" is false or "unknown".',
} as const satisfies Field;

/** Leaves a conversation in the archive. */
const keepArchived = {
	displayName: 'Keep Archived',
	name: 'stayArchived',
	type: 'boolean',
	default: true,
	description: 'Whether an archived conversation stays archived',
} as const satisfies Field;

/** The options of a message to a patient that is sent at once. */
export const messageOptions = [
	attachments,
	author,
	keepArchived,
	savedMessageId,
	waitSeconds,
	...formerNoteOptions,
] as const satisfies readonly Field[];

/** The options of an internal note that is posted at once. */
export const noteOptions = [
	attachments,
	author,
	keepArchived,
	mentions,
	savedMessageId,
	waitSeconds,
] as const satisfies readonly Field[];
