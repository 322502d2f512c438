import type { Field } from '../../framework/declare/field';
import { plainDetails } from './contactDetails';
import { emailAddresses, faxNumbers, phoneNumbers } from './contactPoints';

/**
 * Fields of a contact besides the name, for an update. Spruce replaces a list as a whole, and people
 * who only wanted to add a number would lose the others: so the name of each list says so.
 */
export const contactChanges = [
	...plainDetails,
	{
		...emailAddresses,
		displayName: 'Replace All Email Addresses',
		description: 'The others are removed. Create or Update keeps them.',
	},
	{
		...faxNumbers,
		displayName: 'Replace All Fax Numbers',
		description: 'The others are removed. Create or Update keeps them.',
	},
	{
		displayName: 'Replace All Member Names or IDs',
		name: 'internalMemberIds',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getMembers' },
		allowArbitraryValues: true,
		default: [],
		description:
			'The others are removed. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		...phoneNumbers,
		displayName: 'Replace All Phone Numbers',
		description: 'The others are removed. Create or Update keeps them.',
	},
	{
		displayName: 'Replace All Tag Names or IDs',
		name: 'tagIds',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getContactTags' },
		allowArbitraryValues: true,
		default: [],
		description:
			'The others are removed. Unknown names become new tags. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
] as const satisfies readonly Field[];
