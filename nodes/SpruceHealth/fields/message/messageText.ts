import type { Field } from '../../framework/declare/field';

/** What a message says. */
export const messageText = {
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. Your appointment is tomorrow at 9:00.',
	description: 'Leave it empty only where files or a saved message say it all',
} as const satisfies Field;
