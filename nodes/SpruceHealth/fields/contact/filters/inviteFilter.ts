import type { FieldGroup } from '../../../framework/declare/field';
import { matchOfValues } from './matchOfValues';

/** Whether a contact was invited to Spruce and has an account. */
export const inviteFilter = {
	displayName: 'Invitation',
	name: 'invite',
	values: [
		matchOfValues,
		{
			displayName: 'States',
			name: 'inviteStates',
			type: 'multiOptions',
			options: [
				{ name: 'Has an Account', value: 'has_account' },
				{ name: 'Invited', value: 'invited' },
				{ name: 'Not Invited', value: 'not_invited' },
			],
			default: [],
		},
	],
} as const satisfies FieldGroup;
