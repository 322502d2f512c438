import type { FieldGroup } from '../../../framework/declare/field';
import { matchOfValues } from './matchOfValues';

/** The tags of a contact. */
export const tagFilter = {
	displayName: 'Tag',
	name: 'tag',
	values: [
		matchOfValues,
		{
			displayName: 'Tag Names or IDs',
			name: 'tags',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getContactTagNames' },
			allowArbitraryValues: true,
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
	],
} as const satisfies FieldGroup;
