import type { Field } from '../../framework/declare/field';

/** The other system that a contact is linked to. */
export const system = {
	displayName: 'System',
	name: 'system',
	type: 'options',
	options: [
		{ name: 'Athenahealth', value: 'athena' },
		{ name: 'Custom', value: 'custom', description: 'Any other system' },
		{ name: 'Elation', value: 'elation' },
		{ name: 'Hint', value: 'hint' },
	],
	default: 'custom',
	description: 'Where the External ID comes from',
} as const satisfies Field;

/** The ID of a contact in the other system. */
export const externalId = {
	displayName: 'External ID',
	name: 'externalId',
	type: 'string',
	default: '',
	placeholder: 'e.g. MRN-10482',
	description: "The contact's ID in the other system",
} as const satisfies Field;

/** The page of the contact in the other system. Spruce takes it only for a custom system. */
export const linkUrl = {
	displayName: 'Link URL',
	name: 'url',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/contacts/123',
	description: "The contact's web address in the other system",
	displayOptions: { show: { system: ['custom'] } },
} as const satisfies Field;
