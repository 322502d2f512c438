import type { Credential } from '../e2e/host/Credential';
import type { PostgresServer } from './startPostgres';

/** What n8n's Postgres node signs in to the server with, which asks for no password. */
export function postgresCredential({ port, user, database }: PostgresServer): Credential {
	return {
		name: 'Postgres account',
		type: 'postgres',
		data: { host: '127.0.0.1', port, user, database, password: '', ssl: 'disable' },
	};
}
