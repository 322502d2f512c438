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
