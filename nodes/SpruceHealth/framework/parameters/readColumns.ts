import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { isJsonObject, objectsIn } from '../../values/jsonObject';
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
	{ label, itemJson }: ValueSettings,
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
		matchingColumns: Array.isArray(matchingColumns) ? matchingColumns.map(String) : [],
		names: Object.fromEntries(
			objectsIn(schema).map(({ id, displayName }) => [String(id), String(displayName ?? id)]),
		),
	};
}
