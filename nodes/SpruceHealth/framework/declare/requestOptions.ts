import type { Field } from './field';

/**
 * How the calls of an operation behave. Every operation has these options. Spruce documents that it
 * keeps an idempotency key for 24 hours and takes at most 255 characters. The longest Max Wait is a
 * day, like the longest window of Spruce's rate limit.
 */
export const requestOptions = [
	{
		displayName: 'Request Options',
		name: 'requestOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Idempotency Key',
				name: 'idempotencyKey',
				type: 'string',
				typeOptions: { isExactText: true },
				default: '',
				placeholder: 'e.g. reminder-{{ $json.appointmentId }}',
				description:
					'Spruce carries out only one write with the same key within 24 hours, across all executions. If empty, each item of each execution gets its own key, which Retry On Fail reuses. At most 255 characters.',
			},
			{
				displayName: 'Keep in Reserve',
				name: 'keepInReserve',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 10000 },
				default: 0,
				description:
					"How many calls per minute to leave for the practice's other integrations, which share the rate limit",
			},
			{
				displayName: 'Max Wait (Seconds)',
				name: 'maxWaitSeconds',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 86400 },
				default: 600,
				description: 'How long one call may wait for the rate limit before the item fails',
			},
			{
				displayName: 'On Rate Limit',
				name: 'onRateLimit',
				type: 'options',
				options: [
					{
						name: 'Fail',
						value: 'fail',
						description: 'The item fails at once; the error says when to continue',
					},
					{
						name: 'Wait',
						value: 'wait',
						description: 'The node waits until Spruce accepts calls again, then continues',
					},
				],
				default: 'wait',
				description: "What to do when the organization's calls for this minute are used up",
			},
			{
				displayName: 'Timeout (Seconds)',
				name: 'timeoutSeconds',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 600 },
				default: 60,
				description: 'How long to wait for a response from Spruce before trying again',
			},
		],
	},
] as const satisfies readonly Field[];
