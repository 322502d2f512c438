import type { IDataObject } from 'n8n-workflow';
import { allContactColumns } from '../../../nodes/SpruceHealth/values/contact/contactColumns';

/** The parameter of a user who chose Map Each Column Manually, as the editor saves it. */
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
	return {
		mappingMode,
		value,
		matchingColumns: [...matchingColumns],
		schema: allContactColumns.map(({ id, displayName }) => ({
			id,
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
