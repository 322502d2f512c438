import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { isJsonObject, objectsIn } from '../../values/jsonObject';
import { isExpression } from '../../values/text/isExpression';
import type { MappedColumns } from '../declare/MappedColumns';
import type { ValueSettings } from './singleValues';

/**
 * Reads a resource mapper. n8n would check the values by the types of its columns only if they were
 * read by the path `columns.value`. Here the whole parameter is read, so that an operation gets them
 * as they were entered.
 *
 * @throws InvalidInput when an expression took the place of the columns
 */
export function readColumns(
	entered: unknown,
	{ label, itemJson, isTool, written }: ValueSettings,
): MappedColumns & IDataObject {
	if (!isJsonObject(entered)) {
		throw new InvalidInput(
			`${label}: these are not columns`,
			'Choose a mapping mode in the editor instead of entering an expression for all columns.',
		);
	}
	const { mappingMode, value, matchingColumns, schema } = entered;
	const isAutomatic = mappingMode === 'autoMapInputData';
	const mapped = isJsonObject(value) ? value : {};
	return {
		mappingMode: isAutomatic ? 'autoMapInputData' : 'defineBelow',
		values: isAutomatic ? itemJson : mapped,
		// AI agents give blanks for columns that they mean to leave out.
		expressions: isAutomatic || isTool ? [] : expressionsIn(written),
		matchingColumns: Array.isArray(matchingColumns) ? matchingColumns.map(String) : [],
		names: Object.fromEntries(
			objectsIn(schema).map(({ id, displayName }) => [String(id), String(displayName ?? id)]),
		),
	};
}

function expressionsIn(written: unknown): string[] {
	const columns = isJsonObject(written) && isJsonObject(written.value) ? written.value : {};
	return Object.keys(columns).filter((id) => isExpression(columns[id]));
}
