import type { Field } from '../../framework/declare/field';
import { contactId } from '../ids/contactId';
import { conversationId } from '../ids/conversationId';
import { internalEndpointId } from '../ids/internalEndpointId';

/** Where a message can go whose reader can answer. */
const answerable = [
	{
		name: 'Contact (Secure Message)',
		value: 'contact',
		description:
			'The patient reads it in the Spruce app or on the web, and needs a Spruce account or a pending invite',
	},
	{
		name: "Contact's Email",
		value: 'contactEmail',
		description: 'An email to the address that the contact has in Spruce',
	},
	{
		name: "Contact's Phone (Text)",
		value: 'contactPhone',
		description: 'A text message (SMS) to the phone number that the contact has in Spruce',
	},
	{
		name: 'Conversation',
		value: 'conversation',
		description:
			'A reply in an existing conversation, which goes out the way the conversation does: as a text message, an email or a secure message',
	},
] as const;

const toFax = {
	name: 'Fax Number',
	value: 'fax',
	description: 'A fax; each fax starts a new conversation',
} as const;

const toPhoneOrEmail = {
	name: 'Phone Number or Email Address',
	value: 'phoneOrEmail',
	description: 'A text message (SMS) to the number, or an email to the address',
} as const;

const contact = {
	...contactId,
	displayOptions: { show: { sendTo: ['contact', 'contactEmail', 'contactPhone'] } },
} as const satisfies Field;

const label = {
	displayName: 'Label',
	name: 'label',
	type: 'string',
	default: '',
	placeholder: 'e.g. Mobile',
	description:
		'The label in Spruce of the number or address. Needed only if the contact has several.',
	displayOptions: { show: { sendTo: ['contactEmail', 'contactPhone'] } },
} as const satisfies Field;

const conversation = {
	...conversationId,
	displayOptions: { show: { sendTo: ['conversation'] } },
} as const satisfies Field;

const phoneOrEmail = {
	displayName: 'Phone Number or Email Address',
	name: 'phoneOrEmail',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. (206) 555-1234 or name@email.com',
	description: 'Where the text message or email goes',
	displayOptions: { show: { sendTo: ['phoneOrEmail'] } },
} as const satisfies Field;

/** A conversation has its own line. */
const sendFrom = {
	...internalEndpointId,
	displayOptions: {
		show: { sendTo: ['contact', 'contactEmail', 'contactPhone', 'fax', 'phoneOrEmail'] },
	},
} as const satisfies Field;

/**
 * Where a message is sent: a list, the fields for each choice, and the line that it goes out on.
 */
export const destinationFields = [
	{
		displayName: 'Send To',
		name: 'sendTo',
		type: 'options',
		options: [...answerable, toFax, toPhoneOrEmail],
		default: 'phoneOrEmail',
		description: 'Where the message is sent, which decides how it arrives',
	},
	contact,
	label,
	conversation,
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
	phoneOrEmail,
	sendFrom,
] as const satisfies readonly Field[];

/** The same for a question: nobody answers a fax. */
export const questionDestinationFields = [
	{
		displayName: 'Send To',
		name: 'sendTo',
		type: 'options',
		options: [...answerable, toPhoneOrEmail],
		default: 'phoneOrEmail',
		description: 'Where the question is sent. The reply is awaited from there.',
	},
	contact,
	label,
	conversation,
	phoneOrEmail,
	sendFrom,
] as const satisfies readonly Field[];
