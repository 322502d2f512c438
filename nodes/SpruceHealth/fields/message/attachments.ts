import type { Field } from '../../framework/declare/field';

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
