import type { Field } from '../../framework/declare/field';

/** When a message or a note is posted that is scheduled in a conversation. */
export const sendAt = {
	displayName: 'Send At',
	name: 'sendAt',
	type: 'dateTime',
	default: '',
	placeholder: 'e.g. 2026-03-31T09:00:00',
	required: true,
	description: 'When Spruce posts the message',
} as const satisfies Field;
