import {
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';
import { cancellation, isCancelled } from '../client/cancellation';
import { clientFor } from '../client/clientFor';
import { InvalidInput } from '../client/InvalidInput';
import { callOrigin } from './callOrigin';
import { errorItem } from './errorItem';
import type { Operation } from './operation';
import type { ParamsOf } from './params';
import { readParams } from './readParams';
import { requestOptions } from './requestOptions';
import type { Resource } from './resource';

/**
 * Runs the chosen operation once for every input item, in order. An item that fails becomes an
 * item of the error output where the workflow goes on after errors; otherwise it ends the node.
 */
export async function execute(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const output: INodeExecutionData[] = [];
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		try {
			for (const json of await runItem(context, resources, itemIndex)) {
				output.push({ json, pairedItem: { item: itemIndex } });
			}
		} catch (error) {
			const failure = nodeError(context, error, itemIndex);
			if (!context.continueOnFail() || isCancelled(context)) throw failure;
			output.push(errorItem(failure, itemIndex));
		}
	}
	return [output];
}

async function runItem(
	context: IExecuteFunctions,
	resources: readonly Resource[],
	itemIndex: number,
): Promise<IDataObject[]> {
	const { resource, operation } = chosenOperation(context, resources, itemIndex);
	const read = (name: string, fallback: unknown) =>
		context.getNodeParameter(name, itemIndex, fallback) as unknown;
	const timeZone = context.getTimezone();
	const params = readParams(operation.fields, read, timeZone);
	const { requestOptions: options } = readParams(requestOptions, read, timeZone) as ParamsOf<
		typeof requestOptions
	>;
	const client = await clientFor(context, {
		policy: {
			onRateLimit: options.onRateLimit ?? 'wait',
			maxWaitMs: (options.maxWaitSeconds ?? 600) * 1_000,
			keepInReserve: options.keepInReserve ?? 0,
		},
		timeoutMs: (options.timeoutSeconds ?? 60) * 1_000,
		origin: callOrigin(context, itemIndex, options.idempotencyKey),
		operation: `${resource.value}: ${operation.value}`,
	});
	return [await operation.run({ client, params })].flat();
}

function chosenOperation(
	context: IExecuteFunctions,
	resources: readonly Resource[],
	itemIndex: number,
): { resource: Resource; operation: Operation } {
	const resourceValue = context.getNodeParameter('resource', itemIndex);
	const operationValue = context.getNodeParameter('operation', itemIndex);
	const resource = resources.find(({ value }) => value === resourceValue);
	const operation = resource?.operations.find(({ value }) => value === operationValue);
	if (resource !== undefined && operation !== undefined) return { resource, operation };
	throw new InvalidInput(
		`Operation: "${String(operationValue)}" of "${String(resourceValue)}" does not exist`,
		'Choose the resource and the operation again, or update the Spruce Health package.',
	);
}

/** The error that n8n shows: Spruce's failures as they are, all others with the item they belong to. */
function nodeError(
	context: IExecuteFunctions,
	error: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	if (isCancelled(context)) {
		return new NodeOperationError(context.getNode(), cancellation, { itemIndex });
	}
	if (error instanceof NodeApiError) return error;
	const description = error instanceof InvalidInput ? error.description : undefined;
	const cause = error instanceof Error ? error : String(error);
	return new NodeOperationError(context.getNode(), cause, { itemIndex, description });
}
