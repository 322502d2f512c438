import type { Field } from '../../framework/declare/field';

const label = {
	displayName: 'Label',
	name: 'label',
	type: 'string',
	default: '',
	placeholder: 'e.g. Work',
} as const satisfies Field;

const number = {
	displayName: 'Number',
	name: 'value',
	type: 'string',
	default: '',
	placeholder: 'e.g. (206) 555-1234',
} as const satisfies Field;

/** The email addresses of a contact, each with a label. */
export const emailAddresses = {
	displayName: 'Email Addresses',
	name: 'emailAddresses',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Email Address',
	default: {},
	options: [
		{
			displayName: 'Email Address',
			name: 'emailAddress',
			values: [
				{
					displayName: 'Email',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. name@email.com',
				},
				label,
			],
		},
	],
} as const satisfies Field;

/** The fax numbers of a contact, each with a label. */
export const faxNumbers = {
	displayName: 'Fax Numbers',
	name: 'faxNumbers',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Fax Number',
	default: {},
	options: [
		{
			displayName: 'Fax Number',
			name: 'faxNumber',
			values: [number, label],
		},
	],
} as const satisfies Field;

/** The phone numbers of a contact, each with a label. */
export const phoneNumbers = {
	displayName: 'Phone Numbers',
	name: 'phoneNumbers',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Phone Number',
	default: {},
	options: [
		{
			displayName: 'Phone Number',
			name: 'phoneNumber',
			values: [number, { ...label, placeholder: 'e.g. Mobile' }],
		},
	],
} as const satisfies Field;
