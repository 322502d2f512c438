import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as CredentialModule from '../../../credentials/SpruceHealthApi.credentials';
import type * as NodeModule from '../../../nodes/SpruceHealth/SpruceHealth.node';
import type { EnginePackage } from './EnginePackage';
import { projectFolder } from './projectFolder';
import { type ChainNode, runChain } from './runChain';

/** Our node as it was built: tsx would slow the source down with what it adds to functions. */
export function spruceHealthPackage(): EnginePackage {
	const load = createRequire(join(projectFolder, 'dist/'));
	const { SpruceHealth } = load('./nodes/SpruceHealth/SpruceHealth.node.js') as typeof NodeModule;
	const { SpruceHealthApi } = load(
		'./credentials/SpruceHealthApi.credentials.js',
	) as typeof CredentialModule;
	const type = new SpruceHealth();
	const credentialType = new SpruceHealthApi();
	return async ({ address, parameters, items = [{}], settings }) => {
		const credentials = { spruceHealthApi: { id: '1', name: 'Spruce Health account' } };
		const data = { tokenType: 'apiToken', apiToken: address.token, baseUrl: address.baseUrl };
		const node: ChainNode = {
			name: 'Spruce Health',
			typeName: 'n8n-nodes-spruce-health.spruceHealth',
			type,
			typeVersion: 1,
			parameters,
			settings: { credentials, ...settings },
		};
		return await runChain(items, [node], [{ type: credentialType, data }]);
	};
}
