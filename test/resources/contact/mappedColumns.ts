import type { IDataObject } from 'n8n-workflow';
import { allContactColumns } from '../../../nodes/SpruceHealth/values/contact/contactColumns';

/**
 * The parameter of a user who chose Map Each Column Manually, as the editor saves it.
 *
 * @param values by the name of the field, such as `givenName`, or by the ID of a custom field
 */
export function mapped(values: IDataObject, matchingColumns: readonly string[]): IDataObject {
	return { columns: savedColumns('defineBelow', values, matchingColumns) };
}

/** The parameter of a user who chose Map Automatically, as the editor saves it. */
export function mappedByHeaders(matchingColumns: readonly string[]): IDataObject {
	return { columns: savedColumns('autoMapInputData', null, matchingColumns) };
}

function savedColumns(
	mappingMode: string,
	value: IDataObject | null,
	matchingColumns: readonly string[],
): IDataObject {
	const named = Object.entries(value ?? {}).map(([id, entered]) => [savedName(id), entered]);
	return {
		mappingMode,
		value: value === null ? null : Object.fromEntries(named),
		matchingColumns: matchingColumns.map(savedName),
		schema: allContactColumns.map(({ displayName }) => ({
			id: displayName,
			displayName,
			type: 'string',
			required: false,
			display: true,
			defaultMatch: false,
		})),
		attemptToConvertTypes: false,
		convertFieldsToString: false,
	};
}

/** The editor saves columns by their names. */
function savedName(id: string): string {
	return allContactColumns.find((column) => column.id === id)?.displayName ?? id;
}
