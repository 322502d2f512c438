import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { RecordWithFiles } from '../declare/BinaryFiles';
import type { OperationRecord } from '../declare/operation';
import type { ItemInput } from './readItem';

/**
 * Turns the records of an item into output items that are paired with it. Records are shortened if
 * the operation has Simplify and the user left it on.
 */
export function outputItems(
	{ operation: { simplified }, params }: ItemInput,
	records: readonly OperationRecord[],
	itemIndex: number,
): INodeExecutionData[] {
	// A write that Spruce recognized as a repeat returns no record that could be shortened.
	const jsonOf = (json: IDataObject) =>
		simplified !== undefined && params.simplify === true && json.duplicate !== true
			? simplified(json)
			: json;
	const pairedItem = { item: itemIndex };
	return records.map((record) =>
		record instanceof RecordWithFiles
			? { json: jsonOf(record.json), binary: record.binary, pairedItem }
			: { json: jsonOf(record), pairedItem },
	);
}

/**
 * What comes out for an input item without a record: nothing, or one item that says so where the user
 * chose it under If Nothing Is Found. An AI agent always gets the item: n8n would give it a list of
 * no items, which reads as if the answer had got lost.
 */
export function itemForNothing(
	{ params: { ifNothingFound } }: Pick<ItemInput, 'params'>,
	itemIndex: number,
	isForAgent: boolean,
): INodeExecutionData[] {
	const isWanted = ifNothingFound === 'item' || (ifNothingFound !== undefined && isForAgent);
	return isWanted ? [{ json: { found: false }, pairedItem: { item: itemIndex } }] : [];
}
