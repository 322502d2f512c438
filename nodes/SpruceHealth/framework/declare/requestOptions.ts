import type { Field } from './field';
import type { OperationDeclaration } from './operation';

/**
 * How the calls of an operation behave. Every operation has these options, but for Send Only Once Per,
 * which only writes have. Spruce documents that it keeps an idempotency key for 24 hours. The longest
 * Max Wait is a day, like the longest window of Spruce's rate limit.
 *
 * The texts are short, because n8n's AI builder reads them again for each operation. The numbers take
 * no expression: they are settings of the node, and nothing that an AI agent should choose.
 */
export const requestOptions = [
	{
		displayName: 'Request Options',
		name: 'requestOptions',
		type: 'collection',
		placeholder: 'Add Request Option',
		default: {},
		options: [
			{
				displayName: 'Keep in Reserve',
				name: 'keepInReserve',
				type: 'number',
				noDataExpression: true,
				typeOptions: { minValue: 0, maxValue: 10000 },
				default: 0,
				description: 'Calls per minute for other programs',
			},
			{
				displayName: 'Max Wait (Seconds)',
				name: 'maxWaitSeconds',
				type: 'number',
				noDataExpression: true,
				typeOptions: { minValue: 0, maxValue: 86400 },
				default: 600,
				description: 'For rate limits; 0 fails at once',
			},
			{
				displayName: 'Send Only Once Per',
				name: 'idempotencyKey',
				type: 'string',
				typeOptions: { isExactText: true },
				default: '',
				placeholder: 'e.g. reminder-{{ $json.appointmentId }}',
				description: 'Once per value and recipient in 24 hours',
			},
		],
	},
] as const satisfies readonly Field[];

/** An operation, as far as its request options depend on it. */
type Access = Pick<OperationDeclaration<readonly Field[]>, 'access' | 'isIdempotent' | 'waiting'>;

/**
 * Whether an operation offers Send Only Once Per: a write that would do something again. Not one that
 * waits: what would a repeat wait for, if the reply goes to the execution that asked?
 */
export function offersKey({ access, isIdempotent, waiting }: Access): boolean {
	return access !== 'read' && isIdempotent !== true && waiting === undefined;
}

/** The request options of reads, and of writes that may be repeated. */
export const optionsWithoutKey: readonly Field[] = requestOptions.map((field) => ({
	...field,
	options: field.options.filter(({ name }) => name !== 'idempotencyKey'),
}));

/** The request options of an operation. n8n keeps what was entered for another one, but hides it. */
export function requestOptionsOf(operation: Access): readonly Field[] {
	return offersKey(operation) ? requestOptions : optionsWithoutKey;
}
