import type { Field } from './field';
import type { OperationDeclaration } from './operation';

/**
 * How the calls of an operation behave. Every operation has these options, but for Send Only Once Per,
 * which `describe` shows for writes. Spruce documents that it keeps an idempotency key for 24 hours.
 * The longest Max Wait is a day, like the longest window of Spruce's rate limit.
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
				displayName: 'Send Only Once Per',
				name: 'idempotencyKey',
				type: 'string',
				typeOptions: { isExactText: true },
				default: '',
				placeholder: 'e.g. reminder-{{ $json.appointmentId }}',
				description:
					'Sends to each recipient only once for each value, in all executions of 24 hours. A repeat is not sent, and its item says duplicate: true. Without this option, each item of each execution is sent; Retry On Fail does not send it again.',
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

/** An operation, as far as its request options depend on it. */
type Access = Pick<OperationDeclaration<readonly Field[]>, 'access' | 'isIdempotent'>;

/** Whether an operation offers Send Only Once Per: a write that would do something again. */
export function offersKey({ access, isIdempotent }: Access): boolean {
	return access !== 'read' && isIdempotent !== true;
}

const withoutKey: readonly Field[] = requestOptions.map((field) => ({
	...field,
	options: field.options.filter(({ name }) => name !== 'idempotencyKey'),
}));

/** The request options of an operation. n8n keeps what was entered for another one, but hides it. */
export function requestOptionsOf(operation: Access): readonly Field[] {
	return offersKey(operation) ? requestOptions : withoutKey;
}
