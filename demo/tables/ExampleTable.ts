import type { DataTableColumn, DataTableRow } from '../../test/e2e/host/DataTable';

/** A data table of the example workflows, as their notes ask for it. */
export interface ExampleTable {
	name: string;
	columns: DataTableColumn[];
	/** What it holds in the demo: rows as a clinic enters them. */
	rows(now: Date): DataTableRow[];
}
