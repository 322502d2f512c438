import type { DataTable } from '../../test/e2e/host/DataTable';
import type { N8nRest } from '../../test/e2e/host/N8nRest';
import { exampleTables } from '../tables/exampleTables';

/** Creates the data tables of the examples without rows; returns them by their names. */
export async function createExampleTables(rest: N8nRest): Promise<Record<string, DataTable>> {
	const tables: Record<string, DataTable> = {};
	for (const { name, columns } of exampleTables) {
		tables[name] = await rest.createDataTable(name, columns);
	}
	return tables;
}
