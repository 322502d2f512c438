import type { IDataObject } from 'n8n-workflow';

/** What the user chose in a resource mapper, for one item. */
export interface MappedColumns {
	/** `defineBelow`: the user filled in each column. `autoMapInputData`: the input's fields say it. */
	mappingMode: 'defineBelow' | 'autoMapInputData';
	/** What was entered, by the ID of the column; or the input item's JSON, by the name of the field. */
	values: IDataObject;
	/** The IDs of the columns that get their value from an expression. */
	expressions: readonly string[];
	/** The IDs of the columns to match on, in the order in which they were chosen. */
	matchingColumns: readonly string[];
	/** What the editor calls the columns, by their IDs. */
	names: Readonly<Record<string, string>>;
}
