import type { Field } from '../../framework/declare/field';

/** The text of a message. */
export const messageText = {
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. Your appointment is tomorrow at 9:00.',
	description: 'May be empty if there are files or a saved message',
} as const satisfies Field;
