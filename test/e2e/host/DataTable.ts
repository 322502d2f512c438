/** A column of a data table. */
export interface DataTableColumn {
	name: string;
	type: 'boolean' | 'date' | 'number' | 'string';
}

/** What a row holds, by the name of the column. Dates are ISO 8601. */
export type DataTableRow = Record<string, boolean | number | string | null>;

/** A data table that n8n has saved. */
export interface DataTable {
	id: string;
	/** Its path in the REST API. */
	path: string;
}
