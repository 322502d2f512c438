import type { Field } from '../../framework/declare/field';
import { externalId, linkUrl, system } from './integrationLink';

const forExternalId = { show: { matchBy: ['externalId'] } } as const;

/** How an existing contact is found, and the values to find it by. */
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
			'What to find the contact by, tried in the order chosen here until a contact is found; what is blank is skipped. With an External ID, a contact that is linked to another ID of the same system counts as someone else, such as a relative who shares the phone number.',
	},
	{ ...system, displayOptions: forExternalId },
	{
		...externalId,
		description:
			'The ID of the contact in the other system. A contact that does not have it yet is linked to it, so that it is found by it the next time.',
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
		validateType: 'string',
		default: '',
		placeholder: 'e.g. (206) 555-1234',
		description: 'A new contact gets it as well. Mind that relatives may share a number.',
		displayOptions: { show: { matchBy: ['phoneNumber'] } },
	},
	{
		displayName: 'Email Address',
		name: 'emailAddress',
		type: 'string',
		default: '',
		placeholder: 'e.g. name@email.com',
		description: 'A new contact gets it as well',
		displayOptions: { show: { matchBy: ['emailAddress'] } },
	},
] as const satisfies readonly Field[];
