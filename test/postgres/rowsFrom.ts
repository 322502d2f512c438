import { Client, type QueryResultRow } from 'pg';
import type { PostgresServer } from './startPostgres';

/** The rows that a query gives. */
export async function rowsFrom(
	{ port, user, database }: PostgresServer,
	query: string,
): Promise<QueryResultRow[]> {
	const client = new Client({ host: '127.0.0.1', port, user, database });
	await client.connect();
	try {
		return (await client.query(query)).rows;
	} finally {
		await client.end();
	}
}
