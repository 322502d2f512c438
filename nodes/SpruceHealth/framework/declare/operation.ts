import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import type { BinaryFiles, RecordWithFiles } from './BinaryFiles';
import type { Field } from './field';
import type { ParamsOf } from './params';

/** What an operation works with: one item's parameters and files, and a client that speaks for it. */
export interface OperationInput<Params> {
	client: SpruceClient;
	params: Params;
	binary: BinaryFiles;
}

/** Becomes an item of the node's output. */
export type OperationRecord = IDataObject | RecordWithFiles;

/** One record, or a list of them. */
export type OperationResult = OperationRecord | OperationRecord[];

/** One operation of a resource, as its file declares it. */
export interface OperationDeclaration<Fields extends readonly Field[]> {
	/** Shown in the Operation list, in Title Case. */
	name: string;
	/** Stored in workflows: never renamed after a release. */
	value: string;
	/** Shown in the node panel, in sentence case. */
	action: string;
	/** What the user gets. */
	description: string;
	/**
	 * Reads of one node run side by side; writes follow one another, as patients read them. What
	 * `depends` on the parameters is run like a write.
	 */
	access: 'read' | 'write' | 'depends';
	/** The operationIds of Spruce's OpenAPI description that it calls; the contract test reads them. */
	operationIds: readonly string[];
	fields: Fields;
	/** What Simplify leaves of a record; goes with the field `simplify`. */
	simplified?: (record: IDataObject) => IDataObject;
	run(input: OperationInput<ParamsOf<Fields>>): Promise<OperationResult>;
}

/** Any operation, for the code that handles all of them alike. */
export interface Operation extends Omit<OperationDeclaration<readonly Field[]>, 'run'> {
	run(input: OperationInput<IDataObject>): Promise<OperationResult>;
}

/**
 * Declares an operation. The fields' literal types give `params` its type, so a misspelt
 * parameter does not compile.
 */
export function operation<const Fields extends readonly Field[]>(
	declaration: OperationDeclaration<Fields>,
): Operation {
	return {
		...declaration,
		// `readParams` builds exactly what `ParamsOf` describes from the same fields.
		run: async (input) =>
			await declaration.run(input as unknown as OperationInput<ParamsOf<Fields>>),
	};
}
