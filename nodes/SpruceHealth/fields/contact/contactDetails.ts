import type { Field } from '../../framework/declare/field';
import { dateFormat } from './dateFormat';
import { emailAddresses, faxNumbers, phoneNumbers } from './contactPoints';

/** Fields of a contact besides the name in which an update changes nothing else. */
export const plainDetails = [
	{
		displayName: 'Category',
		name: 'category',
		type: 'options',
		options: [
			{ name: 'Patient', value: 'patient' },
			{ name: 'Professional', value: 'professional' },
		],
		default: 'patient',
		description: 'Only patients can be invited to secure messaging',
	},
	{
		displayName: 'Company Name',
		name: 'companyName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Maple Street Pharmacy',
	},
	{
		displayName: 'Custom Fields',
		name: 'organizationContactFields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Custom Field',
		default: {},
		options: [
			{
				displayName: 'Custom Field',
				name: 'field',
				values: [
					{
						displayName: 'Field Name or ID',
						name: 'id',
						type: 'options',
						typeOptions: { loadOptionsMethod: 'getContactFields' },
						allowArbitraryValues: true,
						default: '',
						required: true,
						description:
							'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						typeOptions: { rows: 2 },
						default: '',
						placeholder: 'e.g. Spanish',
					},
				],
			},
		],
	},
	dateFormat,
	{
		displayName: 'Date of Birth',
		name: 'dateOfBirth',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		placeholder: 'e.g. 1980-01-30',
	},
	{
		displayName: 'Gender',
		name: 'gender',
		type: 'options',
		typeOptions: { takesFirstLetter: true },
		options: [
			{ name: 'Female', value: 'female' },
			{ name: 'Male', value: 'male' },
			{ name: 'Other', value: 'other' },
			{ name: 'Unknown', value: 'unknown' },
		],
		default: 'unknown',
	},
	{
		displayName: 'Gender Detail',
		name: 'genderDetail',
		type: 'string',
		default: '',
		placeholder: 'e.g. Non-binary',
		description: 'If no option of Gender fits',
	},
	{
		displayName: 'Middle Name',
		name: 'middleName',
		type: 'string',
		default: '',
		placeholder: 'e.g. James',
	},
	{
		displayName: 'Pronouns',
		name: 'pronouns',
		type: 'string',
		default: '',
		placeholder: 'e.g. she/her',
	},
] as const satisfies readonly Field[];

/** Fields of a new contact besides the name. */
export const contactDetails = [
	...plainDetails,
	emailAddresses,
	faxNumbers,
	{
		displayName: 'Member Names or IDs',
		name: 'internalMemberIds',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getMembers' },
		allowArbitraryValues: true,
		default: [],
		description:
			'Who cares for the contact. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	phoneNumbers,
	{
		displayName: 'Tag Names or IDs',
		name: 'tagIds',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getContactTags' },
		allowArbitraryValues: true,
		default: [],
		description:
			'Unknown names become new tags. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
] as const satisfies readonly Field[];
