import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { RecordWithFiles } from '../declare/BinaryFiles';
import type { OperationRecord } from '../declare/operation';
import type { ChosenOperation } from './chosenOperation';

/**
 * Turns the records of an item into output items that are paired with it. Records are shortened if
 * the operation has Simplify and the user left it on.
 */
export function outputItems(
	context: IExecuteFunctions,
	{ operation }: ChosenOperation,
	records: readonly OperationRecord[],
	itemIndex: number,
): INodeExecutionData[] {
	const simplified = operation?.simplified;
	const isSimplified =
		simplified !== undefined && isTrue(context.getNodeParameter('simplify', itemIndex, true));
	// A write that Spruce recognized as a repeat returns no record that could be shortened.
	const jsonOf = (json: IDataObject) =>
		isSimplified && json.duplicate !== true ? simplified(json) : json;
	const pairedItem = { item: itemIndex };
	return records.map((record) =>
		record instanceof RecordWithFiles
			? { json: jsonOf(record.json), binary: record.binary, pairedItem }
			: { json: jsonOf(record), pairedItem },
	);
}

/**
 * Whether a boolean parameter is true. An expression may return "true" as text; `readBoolean` has
 * refused everything else.
 */
function isTrue(value: unknown): boolean {
	return String(value).trim().toLowerCase() === 'true';
}
