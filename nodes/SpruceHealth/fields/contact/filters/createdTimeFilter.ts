import type { FieldGroup } from '../../../framework/declare/field';
import { dateFormat } from '../dateFormat';
import { matchOfRows } from './matchOfRows';

/** When a contact was added to Spruce. */
export const createdTimeFilter = {
	displayName: 'Created Time',
	name: 'createdTime',
	values: [
		matchOfRows,
		{
			displayName: 'Comparison',
			name: 'comparison',
			type: 'options',
			options: [
				{ name: 'After', value: 'greater_than' },
				{ name: 'At', value: 'equal' },
				{ name: 'At or After', value: 'greater_than_or_equal_to' },
				{ name: 'At or Before', value: 'less_than_or_equal_to' },
				{ name: 'Before', value: 'less_than' },
			],
			default: 'greater_than_or_equal_to',
		},
		{
			displayName: 'Time',
			name: 'time',
			type: 'dateTime',
			typeOptions: { bareDay: 'interval' },
			default: '',
			placeholder: 'e.g. 2026-03-31T09:00:00',
			description: 'A date without a time means that whole day. For a period, add two rows.',
		},
		dateFormat,
	],
} as const satisfies FieldGroup;
