import type { Field } from '../../framework/declare/field';

/** Keeps a message from the patient. */
export const internalNote = {
	displayName: 'Internal Note',
	name: 'internal',
	type: 'boolean',
	default: true,
	description: 'Whether only the team sees the message. In a note conversation it must be on.',
} as const satisfies Field;
