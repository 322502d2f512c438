import type { Field } from '../../framework/declare/field';

/** The columns of a contact, filled in one by one or by the headers of a sheet. */
export const columns = {
	displayName: 'Columns',
	name: 'columns',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	required: true,
	description:
		'Blank cells change nothing. Numbers, email addresses, members and tags are added to what the contact has.',
	typeOptions: {
		resourceMapper: {
			resourceMapperMethod: 'getContactColumns',
			mode: 'upsert',
			fieldWords: { singular: 'column', plural: 'columns' },
			addAllFields: true,
			multiKeyMatch: true,
			matchingFieldsLabels: {
				title: 'Columns to Match On',
				description:
					'They are tried in the order in which you chose them, until a contact is found. Blank cells are skipped. Relatives may share a phone number or an email address.',
				hint: 'How to find the contact. If none is found, a new one is created.',
			},
		},
	},
} as const satisfies Field;
