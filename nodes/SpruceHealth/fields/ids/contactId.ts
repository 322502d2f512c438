import type { Field } from '../../framework/declare/field';

/** A contact, chosen from the searchable list, by ID or by its URL in the Spruce app. */
export const contactId = {
	displayName: 'Contact',
	name: 'contactId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a contact...',
			typeOptions: { searchListMethod: 'searchContacts', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. entity_0E5QDGJC03000',
		},
		{
			displayName: 'By URL',
			name: 'url',
			type: 'string',
			placeholder:
				'e.g. https://app.sprucehealth.com/org/entity_0D4QABCC06000/contact/entity_0E5QDGJC03000',
			extractValue: {
				type: 'regex',
				regex: '^https://[^/]+/org/[^/]+/contact/([^/?#\\s]+)',
			},
		},
	],
} as const satisfies Field;
