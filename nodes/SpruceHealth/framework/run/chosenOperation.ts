import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Operation } from '../declare/operation';
import type { Resource } from '../declare/resource';
import { FixedValues } from '../parameters/FixedValues';
import { isTool } from './agents';

/** The operation that the user chose for all items: neither list takes an expression. */
export interface ChosenOperation {
	/** For errors, e.g. `contact: get`. */
	name: string;
	/** Missing when the workflow was made with another version of the package. */
	operation?: Operation;
	/** Whether an AI agent runs the node. */
	isTool: boolean;
	/** The parameters as they stand in the workflow, with expressions as text. */
	written: IDataObject;
	/** What holds no expression. */
	fixedValues: FixedValues;
}

/**
 * Finds the operation that is chosen in the node's Resource and Operation lists. Once a run, because
 * n8n copies the whole node each time that it is asked for it (2.41.1 and 1.123.81).
 */
export function chosenOperation(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): ChosenOperation {
	const resourceValue = String(context.getNodeParameter('resource', 0));
	const operationValue = String(context.getNodeParameter('operation', 0));
	const resource = resources.find(({ value }) => value === resourceValue);
	const operation = resource?.operations.find(({ value }) => value === operationValue);
	const written = context.getNode().parameters as IDataObject;
	return {
		name: `${resourceValue}: ${operationValue}`,
		operation,
		isTool: isTool(context),
		written,
		fixedValues: new FixedValues(written),
	};
}
