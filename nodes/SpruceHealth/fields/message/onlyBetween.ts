import type { Field } from '../../framework/declare/field';

const days = [
	{ name: 'Monday', value: 'monday' },
	{ name: 'Tuesday', value: 'tuesday' },
	{ name: 'Wednesday', value: 'wednesday' },
	{ name: 'Thursday', value: 'thursday' },
	{ name: 'Friday', value: 'friday' },
	{ name: 'Saturday', value: 'saturday' },
	{ name: 'Sunday', value: 'sunday' },
] as const;

/** The hours in which a message may reach a patient. */
export const onlyBetween = {
	displayName: 'Only Between',
	name: 'onlyBetween',
	type: 'fixedCollection',
	// n8n does not save the option before its hours are added, unless it is told that there is one row.
	typeOptions: { multipleValues: false },
	// An expression that returns nothing is refused: without its hours, the message would go out at night.
	required: true,
	placeholder: 'Add Hours',
	default: {},
	description:
		'In the time zone of the workflow. At any other time, the message is scheduled for the next minute allowed, which the output names under scheduledFor.',
	options: [
		{
			displayName: 'Hours',
			name: 'hours',
			values: [
				{
					displayName: 'From',
					name: 'from',
					type: 'string',
					default: '',
					placeholder: 'e.g. 9:00 AM',
					required: true,
					description: 'The first minute in which the message may go out',
				},
				{
					displayName: 'To',
					name: 'to',
					type: 'string',
					default: '',
					placeholder: 'e.g. 6:00 PM',
					required: true,
					description:
						'The first minute in which it may not. A time before From is on the next day.',
				},
				{
					displayName: 'Days',
					name: 'days',
					type: 'multiOptions',
					options: [...days],
					default: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
					description:
						'The days on which the hours begin. On other days, the message waits for the next of these.',
				},
			],
		},
	],
} as const satisfies Field;
