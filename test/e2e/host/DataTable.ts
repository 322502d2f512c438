/** A column of a data table. */
export interface DataTableColumn {
	name: string;
	type: 'boolean' | 'date' | 'number' | 'string';
}

/** A data table that n8n has saved. */
export interface DataTable {
	id: string;
	/** The path of its rows. */
	rows: string;
}
