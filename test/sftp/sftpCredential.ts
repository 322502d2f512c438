import type { Credential } from '../e2e/host/Credential';
import type { SftpServer } from './startSftpServer';

/** What n8n's FTP node signs in to the server with. */
export function sftpCredential({ port, user, password }: SftpServer): Credential {
	return {
		name: 'SFTP account',
		type: 'sftp',
		data: { host: '127.0.0.1', port, username: user, password },
	};
}
