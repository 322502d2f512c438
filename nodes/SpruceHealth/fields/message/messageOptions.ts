import type { Field } from '../../framework/declare/field';
import { attachments } from './attachments';
import { author } from './author';
import { internalNote } from './internalNote';
import { mentions } from './mentions';
import { savedMessageId } from '../ids/savedMessageId';
import { waitSeconds } from './waitSeconds';

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
