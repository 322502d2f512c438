import type { Field } from '../../framework/declare/field';

/** The text of an internal note. */
export const noteText = {
	displayName: 'Text (Only the Team Sees It)',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. Asked for a call back this afternoon.',
	description:
		'The patient never sees it. May be empty only if the note has files, mentions or a saved message.',
} as const satisfies Field;
