import type { Field } from './field';

/** Shared by every operation: how its calls behave. */
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
				default: '',
				placeholder: 'e.g. reminder-{{ $json.appointmentId }}',
				description:
					'Spruce carries out only one of the writes that have the same key within 24 hours, across all executions. Left empty, each item of each execution has a key of its own, which Retry On Fail reuses. At most 255 characters.',
			},
			{
				displayName: 'Keep in Reserve',
				name: 'keepInReserve',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 10000 },
				default: 0,
				description:
					"How many calls a minute to leave to the practice's other integrations, which share the rate limit",
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
						description: 'The item fails at once; the error tells when to go on',
					},
					{
						name: 'Wait',
						value: 'wait',
						description: 'The node waits until Spruce takes calls again, then goes on',
					},
				],
				default: 'wait',
				description: "What to do when the organization's calls of this minute are used up",
			},
			{
				displayName: 'Timeout (Seconds)',
				name: 'timeoutSeconds',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 600 },
				default: 60,
				description: 'How long to wait for one answer of Spruce before asking again',
			},
		],
	},
] as const satisfies readonly Field[];
