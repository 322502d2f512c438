import type { IExecuteFunctions } from 'n8n-workflow';
import type { Operation } from '../declare/operation';
import type { Resource } from '../declare/resource';

/** The operation that the user chose for all items: neither list takes an expression. */
export interface ChosenOperation {
	/** For errors, e.g. `contact: get`. */
	name: string;
	/** Missing when the workflow was made with another version of the package. */
	operation?: Operation;
}

/** Finds the operation that is chosen in the node's Resource and Operation lists. */
export function chosenOperation(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): ChosenOperation {
	const resourceValue = String(context.getNodeParameter('resource', 0));
	const operationValue = String(context.getNodeParameter('operation', 0));
	const resource = resources.find(({ value }) => value === resourceValue);
	const operation = resource?.operations.find(({ value }) => value === operationValue);
	return { name: `${resourceValue}: ${operationValue}`, operation };
}
