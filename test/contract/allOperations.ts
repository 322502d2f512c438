import type { Operation } from '../../nodes/SpruceHealth/framework/declare/operation';
import { resources } from '../../nodes/SpruceHealth/resources';

/** One operation of the node under its full name, such as `contact: create`. */
interface NamedOperation {
	name: string;
	resource: string;
	operation: Operation;
}

/** Every operation that the node offers. */
export const allOperations: NamedOperation[] = resources.flatMap(({ value, operations }) =>
	operations.map((operation) => ({
		name: `${value}: ${operation.value}`,
		resource: value,
		operation,
	})),
);
