import type { Field } from '../framework/declare/field';

/** Where Spruce is to send events to. */
export const webhookUrl = {
	displayName: 'URL',
	name: 'url',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://n8n.example.com/webhook/spruce',
	description: 'The address that Spruce sends every event to; it must begin with https://',
} as const satisfies Field;
