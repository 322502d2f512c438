import type { Field } from '../../framework/declare/field';
import { contactId } from '../ids/contactId';

/** Where a message is sent: a list, and one field for each choice. */
export const destinationFields = [
	{
		displayName: 'Send To',
		name: 'sendTo',
		type: 'options',
		options: [
			{
				name: 'Contact',
				value: 'contact',
				description: 'A secure message; the contact needs a Spruce account or a pending invite',
			},
			{
				name: 'Fax Number',
				value: 'fax',
				description: 'A fax; each fax starts a new conversation',
			},
			{
				name: 'Phone Number or Email Address',
				value: 'phoneOrEmail',
				description: 'A text message or an email',
			},
		],
		default: 'phoneOrEmail',
		description: 'Where the message is sent, which decides how it arrives',
	},
	{ ...contactId, displayOptions: { show: { sendTo: ['contact'] } } },
	{
		displayName: 'Fax Number',
		name: 'faxNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. (206) 555-1234',
		description: 'Where the fax goes',
		displayOptions: { show: { sendTo: ['fax'] } },
	},
	{
		displayName: 'Phone Number or Email Address',
		name: 'phoneOrEmail',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. (206) 555-1234 or name@email.com',
		description: 'Where the text message or email goes',
		displayOptions: { show: { sendTo: ['phoneOrEmail'] } },
	},
] as const satisfies readonly Field[];
