import type { Field } from '../../framework/declare/field';
import { externalId, linkUrl, system } from './integrationLink';

const forExternalId = { show: { matchBy: ['externalId'] } } as const;

/** How to find an existing contact, and the values to search for. */
export const matchBy = [
	{
		displayName: 'Match By',
		name: 'matchBy',
		type: 'multiOptions',
		options: [
			{ name: 'Email Address', value: 'emailAddress' },
			{ name: 'External ID', value: 'externalId' },
			{ name: 'Phone Number', value: 'phoneNumber' },
		],
		default: [],
		required: true,
		description:
			'How to find the contact. The choices are tried in the order selected here until a contact is found, and blank values are skipped. With External ID, a contact that is linked to another ID of the same system counts as someone else, such as a relative with the same phone number.',
	},
	{ ...system, displayOptions: forExternalId },
	{
		...externalId,
		description:
			"The contact's ID in the other system. A contact without this ID is linked to it, so that the next search finds the contact by this ID.",
		displayOptions: forExternalId,
	},
	{
		...linkUrl,
		displayOptions: { show: { matchBy: ['externalId'], system: ['custom'] } },
	},
	{
		displayName: 'Phone Number',
		name: 'phoneNumber',
		type: 'string',
		default: '',
		placeholder: 'e.g. (206) 555-1234',
		description: 'Also saved with a new contact. Relatives may share a number.',
		displayOptions: { show: { matchBy: ['phoneNumber'] } },
	},
	{
		displayName: 'Email Address',
		name: 'emailAddress',
		type: 'string',
		default: '',
		placeholder: 'e.g. name@email.com',
		description: 'Also saved with a new contact',
		displayOptions: { show: { matchBy: ['emailAddress'] } },
	},
] as const satisfies readonly Field[];
