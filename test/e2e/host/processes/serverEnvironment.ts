import { dirname } from 'node:path';
import type { N8nInstall } from '../installation/n8nInstall';

/** What makes the environment of one server different from that of another. */
export interface ServerPlace {
	userFolder: string;
	port: number;
	runnersBrokerPort: number;
	/** Node types to load; all when absent. A short list starts a third faster. */
	nodeTypes?: string[];
}

/** The whole environment of a server: nothing of the surrounding one but the way to Node. */
export function serverEnvironment(install: N8nInstall, place: ServerPlace): NodeJS.ProcessEnv {
	const { userFolder, port, runnersBrokerPort, nodeTypes } = place;
	const baseUrl = `http://127.0.0.1:${port}/`;
	return {
		// n8n starts its task runner by the name "node".
		PATH: `${dirname(install.node)}:${process.env.PATH}`,
		HOME: userFolder,
		N8N_USER_FOLDER: userFolder,
		N8N_PORT: String(port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_RUNNERS_BROKER_PORT: String(runnersBrokerPort),
		N8N_ENCRYPTION_KEY: 'encryption key of a throw-away server',
		N8N_USER_MANAGEMENT_JWT_SECRET: 'signing key of a throw-away server',
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_AI_ENABLED: 'false',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		N8N_PUBLIC_API_DISABLED: 'true',
		EXTERNAL_FRONTEND_HOOKS_URLS: '',
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
		...(nodeTypes && { NODES_INCLUDE: JSON.stringify(nodeTypes) }),
		...(install.line === '2.x'
			? { N8N_WEBHOOK_URL: baseUrl, N8N_UNVERIFIED_PACKAGES_ENABLED: 'true' }
			: {
					WEBHOOK_URL: baseUrl,
					N8N_RUNNERS_ENABLED: 'true',
					// Without a pool the end of an execution is saved before its data, in two steps.
					DB_SQLITE_POOL_SIZE: '2',
				}),
	};
}
