import type { Field } from '../../framework/declare/field';

/** Which phone number or email address of the contact an invite goes to. */
export const inviteSendTo = {
	displayName: 'Send To',
	name: 'sendTo',
	type: 'options',
	options: [
		{ name: 'Email Address', value: 'emailAddress' },
		{ name: 'Phone Number', value: 'phoneNumber' },
		{
			name: 'Phone Number, Else Email Address',
			value: 'either',
			description: 'The email address if the contact has no phone number',
		},
	],
	default: 'phoneNumber',
	description: "The contact's first one is used, unless another is named under Options",
} as const satisfies Field;
