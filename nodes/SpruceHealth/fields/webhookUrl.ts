import type { Field } from '../framework/declare/field';

/** The URL of a webhook endpoint. */
export const webhookUrl = {
	displayName: 'URL',
	name: 'url',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://n8n.example.com/webhook/spruce',
	description: 'Where Spruce sends every event; must start with https://',
} as const satisfies Field;
