import type { IExecuteFunctions } from 'n8n-workflow';
import { clientFor } from '../../client/clientFor';
import type { RunOrigin } from '../../client/writes/idempotency';
import { InvalidInput } from '../../values/InvalidInput';
import { BinaryFiles } from '../declare/BinaryFiles';
import type { OperationRecord } from '../declare/operation';
import type { ParamsOf } from '../declare/params';
import { requestOptions } from '../declare/requestOptions';
import { cellReader } from '../parameters/cellReader';
import { readParams } from '../parameters/readParams';
import { isTool } from './agents';
import type { ChosenOperation } from './chosenOperation';
import type { ExecutionHints } from './ExecutionHints';

/**
 * Runs the chosen operation for one item and returns its records.
 *
 * @throws InvalidInput when a parameter cannot be used
 * @throws NodeApiError when a call to Spruce fails
 */
export async function runItem(
	context: IExecuteFunctions,
	{ operation, name }: ChosenOperation,
	origin: RunOrigin,
	hints: ExecutionHints,
	itemIndex: number,
): Promise<OperationRecord[]> {
	if (operation === undefined) {
		throw new InvalidInput(
			`Operation: "${name}" does not exist`,
			'Choose the resource and the operation again, or update the Spruce Health package.',
		);
	}
	const read = (parameter: string, fallback: unknown) =>
		context.getNodeParameter(parameter, itemIndex, fallback) as unknown;
	const settings = {
		timeZone: context.getTimezone(),
		isTool: isTool(context),
		itemJson: context.getInputData()[itemIndex].json,
	};
	const params = readParams(operation.fields, read, settings);
	const { requestOptions: options } = readParams(requestOptions, read, settings) as ParamsOf<
		typeof requestOptions
	>;
	// The defaults below are those of the fields: n8n passes only the options that the user added.
	const userKey = options.idempotencyKey?.trim() ?? '';
	const client = await clientFor(context, {
		policy: {
			onRateLimit: options.onRateLimit ?? 'wait',
			maxWaitMs: (options.maxWaitSeconds ?? 600) * 1_000,
			keepInReserve: options.keepInReserve ?? 0,
		},
		timeoutMs: (options.timeoutSeconds ?? 60) * 1_000,
		origin: { ...origin, itemIndex, ...(userKey !== '' && { userKey }) },
		access: operation.access,
		operation: name,
	});
	const binary = new BinaryFiles(context, itemIndex);
	const cells = cellReader(settings);
	const hint = (message: string) => hints.add(message);
	return [await operation.run({ client, params, binary, cells, hint })].flat();
}
