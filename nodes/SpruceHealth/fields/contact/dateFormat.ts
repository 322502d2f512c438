import type { Field } from '../../framework/declare/field';

/** How the dates beside this field are written. The framework's `readDate` goes by it. */
export const dateFormat = {
	displayName: 'Date Format',
	name: 'dateFormat',
	type: 'options',
	options: [
		{ name: 'Year-Month-Day', value: 'yearMonthDay', description: 'Such as 1980-01-30' },
		{ name: 'Month/Day/Year', value: 'monthDayYear', description: 'Such as 1/30/1980' },
		{ name: 'Day/Month/Year', value: 'dayMonthYear', description: 'Such as 30/1/1980' },
		{
			name: 'Spreadsheet Number',
			value: 'spreadsheetNumber',
			description: 'The number by which Excel and Google Sheets store a date, such as 29250',
		},
	],
	default: 'yearMonthDay',
	description: 'The year first is always understood',
} as const satisfies Field;
