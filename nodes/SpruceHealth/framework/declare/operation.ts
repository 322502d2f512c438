import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import type { BinaryFiles, RecordWithFiles } from './BinaryFiles';
import type { CellReader } from './CellReader';
import type { Field } from './field';
import type { ParamsOf } from './params';
import type { WaitingExecution } from './WaitingExecution';

/** What a hint says. Functions that say the same of one item say the same of all. */
export type HintText = string | ((items: number) => string);

/** A hint that names things, such as columns. What several items name in one hint is named once. */
export interface NamesHint {
	names: readonly string[];
	/** What is not named, even if another item names it. */
	except?: readonly string[];
	/**
	 * @param names with quotation marks, and cut where there are many
	 * @param items how many items have the hint
	 */
	text: (names: string, items: number) => string;
}

/** What an operation gets to work with for one item. */
export interface OperationInput<Params> {
	client: SpruceClient;
	params: Params;
	binary: BinaryFiles;
	/** Reads the cells of a resource mapper. */
	cells: CellReader;
	/** The time zone of the workflow, e.g. `America/New_York`. */
	timeZone: string;
	/** Whether an AI agent gets the output, and sees no hints. */
	isForAgent: boolean;
	/** For operations that wait. */
	execution: WaitingExecution;
	/**
	 * Tells the user something about a run that succeeds, above its output. Each text is shown once; a
	 * function makes the text from the number of items that have it.
	 */
	hint(message: HintText | NamesHint): void;
}

/** What was entered for one item of a run. */
export type ItemParams<Params> = Pick<OperationInput<Params>, 'params' | 'cells'>;

/** What an operation gets before the first of several items. */
export interface LookAheadInput<Params> {
	client: SpruceClient;
	/** The items that could be read, in their order. */
	items: ReadonlyArray<ItemParams<Params>>;
}

/** A record that becomes an item of the node's output. */
export type OperationRecord = IDataObject | RecordWithFiles;

/** One record, or a list of them. */
export type OperationResult = OperationRecord | OperationRecord[];

/** One operation of a resource, as its file declares it. */
export interface OperationDeclaration<Fields extends readonly Field[]> {
	/** Shown in the Operation list, in Title Case, e.g. `Get Many`. */
	name: string;
	/** Stored in workflows, so it must not change after a release. */
	value: string;
	/** Shown in the node panel, in sentence case, e.g. `Get many contacts`. */
	action: string;
	/** Shown below the name in the Operation list. */
	description: string;
	/**
	 * Whether it changes something in Spruce. Items of a read run side by side. Items of a write run
	 * one after another, so that patients get messages in the order of the input. `depends` means
	 * that the parameters decide, and runs like a write.
	 */
	access: 'read' | 'write' | 'depends';
	/**
	 * Whether carrying it out twice is the same as carrying it out once, as for a delete. It is then not
	 * offered with Send Only Once Per.
	 */
	isIdempotent?: boolean;
	/**
	 * For an operation that lets the execution wait. It takes one item; `forMany` names the example
	 * workflows that do it for many.
	 */
	waiting?: { forMany: string };
	/** The operationIds in Spruce's OpenAPI description that it calls. The contract test reads them. */
	operationIds: readonly string[];
	fields: Fields;
	/**
	 * Shortens a record when Simplify is on. Requires the field `simplify`. A listing leaves it out and
	 * shortens its records itself, page by page.
	 */
	simplified?: (record: IDataObject) => IDataObject;
	/**
	 * Looks at the items of a run together, to read for all of them what each would read for itself. It
	 * only saves calls: an item runs in the same way without it, and what fails here is left to the items.
	 */
	lookAhead?(input: LookAheadInput<ParamsOf<Fields>>): Promise<void>;
	run(input: OperationInput<ParamsOf<Fields>>): Promise<OperationResult>;
}

/** Any operation, for code that treats all operations alike. */
export interface Operation extends Omit<
	OperationDeclaration<readonly Field[]>,
	'lookAhead' | 'run'
> {
	lookAhead?(input: LookAheadInput<IDataObject>): Promise<void>;
	run(input: OperationInput<IDataObject>): Promise<OperationResult>;
}

/**
 * Declares an operation. The type of `params` is inferred from the fields, so a misspelled
 * parameter does not compile.
 */
export function operation<const Fields extends readonly Field[]>(
	declaration: OperationDeclaration<Fields>,
): Operation {
	// `readParams` builds exactly what `ParamsOf` describes from the same fields.
	return declaration as unknown as Operation;
}
