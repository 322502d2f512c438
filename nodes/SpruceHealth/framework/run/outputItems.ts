import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { RecordWithFiles } from '../declare/BinaryFiles';
import type { OperationRecord } from '../declare/operation';
import type { ChosenOperation } from './chosenOperation';

/** The records of an item as items of the output, paired with it, and short where the user chose Simplify. */
export function outputItems(
	context: IExecuteFunctions,
	{ operation }: ChosenOperation,
	records: readonly OperationRecord[],
	itemIndex: number,
): INodeExecutionData[] {
	const simplified = operation?.simplified;
	const isSimple =
		simplified !== undefined && isOn(context.getNodeParameter('simplify', itemIndex, true));
	const pairedItem = { item: itemIndex };
	// A repeat that Spruce recognised has no record to be simplified.
	const shown = (json: IDataObject) =>
		isSimple && json.duplicate !== true ? simplified(json) : json;
	return records.map((record) =>
		record instanceof RecordWithFiles
			? { json: shown(record.json), binary: record.binary, pairedItem }
			: { json: shown(record), pairedItem },
	);
}

/** An expression may give the word; whatever else it gives was refused before the operation ran. */
function isOn(value: unknown): boolean {
	return String(value).trim().toLowerCase() === 'true';
}
