import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import type { CellReader } from '../declare/CellReader';
import type { Operation } from '../declare/operation';
import type { ParamsOf } from '../declare/params';
import { type requestOptions, requestOptionsOf } from '../declare/requestOptions';
import { cellReader } from '../parameters/cellReader';
import { readParams } from '../parameters/readParams';
import type { ChosenOperation } from './chosenOperation';

type RequestOptions = ParamsOf<typeof requestOptions>['requestOptions'];

/** What the user entered for one item. */
export interface ItemInput {
	operation: Operation;
	/** The values of the operation's fields, by parameter name. */
	params: IDataObject;
	options: RequestOptions;
	/** What was entered under Send Only Once Per. */
	userKey?: string;
	/** Reads what the item holds in the columns of a resource mapper. */
	cells: CellReader;
	/** The time zone of the workflow. */
	timeZone: string;
	/** Whether an AI agent gets the output. */
	isForAgent: boolean;
}

/**
 * Reads the parameters of one item.
 *
 * @throws InvalidInput that names the field, when a value does not fit it
 */
export function readItem(
	context: IExecuteFunctions,
	{ operation, name, isTool, written, fixedValues }: ChosenOperation,
	itemIndex: number,
): ItemInput {
	if (operation === undefined) {
		throw new InvalidInput(
			`Operation: "${name}" does not exist`,
			'Choose the resource and the operation again, or update the Spruce Health package.',
		);
	}
	// n8n looks for the field among all fields of the node to validate the value, although none has a
	// `validateType` (2.41.1 and 1.123.81).
	const read = (parameter: string, fallback: unknown) =>
		context.getNodeParameter(parameter, itemIndex, fallback, { skipValidation: true }) as unknown;
	const settings = {
		timeZone: context.getTimezone(),
		isTool,
		itemJson: context.getInputData()[itemIndex].json,
		written,
	};
	const params = readParams(operation.fields, read, settings, fixedValues);
	const { requestOptions: options } = readParams(
		requestOptionsOf(operation),
		read,
		settings,
		fixedValues,
	) as ParamsOf<typeof requestOptions>;
	const userKey = userKeyOf(options);
	const { timeZone } = settings;
	const cells = cellReader(settings);
	return { operation, params, options, userKey, timeZone, cells, isForAgent: isTool };
}

/** The key that the user chose for an item. AI agents send a blank when they choose none. */
function userKeyOf({ idempotencyKey = '' }: RequestOptions): string | undefined {
	// An accent may be a character of its own, or part of its letter: to a reader it is the same value.
	const key = idempotencyKey.trim().normalize('NFC');
	return key === '' ? undefined : key;
}
