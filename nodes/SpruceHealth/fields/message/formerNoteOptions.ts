import type { Field } from '../../framework/declare/field';

/**
 * What made a message an internal note before notes had operations of their own. A workflow that is
 * imported or written by a model may still have it. n8n hands over only what is declared (2.41.1 and
 * 1.123.81): without these, the note would go to the patient. The editor shows no field of type hidden.
 */
export const formerNoteOptions = [
	{
		displayName: 'Internal Note',
		name: 'internal',
		type: 'hidden',
		default: '',
	},
	{
		displayName: 'Mention Member Names or IDs',
		name: 'mentionMemberIds',
		type: 'hidden',
		typeOptions: { isTextList: true },
		default: '',
	},
] as const satisfies readonly Field[];
