import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ICredentialType, INodeType, IVersionedNodeType } from 'n8n-workflow';
import type { Caller } from '../../e2e/host/processes/Caller';
import { n8nInstall } from '../../e2e/host/installation/n8nInstall';
import type { EnginePackage } from './EnginePackage';
import { type ChainNode, runChain } from './runChain';

interface NodesBase {
	HttpRequest: new () => IVersionedNodeType;
	SplitOut: new () => INodeType;
	HttpHeaderAuth: new () => ICredentialType;
}

/** n8n's HTTP Request node with Header Auth, out of the n8n that the end-to-end tests install. */
export async function httpRequestPackage(caller: Caller): Promise<EnginePackage> {
	const { HttpRequest, SplitOut, HttpHeaderAuth } = await loadNodesBase(caller);
	const versions = new HttpRequest();
	const typeVersion = versions.currentVersion;
	const type = versions.getNodeType(typeVersion);
	const splitOutType = new SplitOut();
	const credentialType = new HttpHeaderAuth();
	return async ({ address, parameters, items = [{}], settings, splitOut }) => {
		const credentials = { httpHeaderAuth: { id: '1', name: 'Header Auth account' } };
		const access = {
			authentication: 'genericCredentialType',
			genericAuthType: 'httpHeaderAuth',
		};
		const data = { name: 'Authorization', value: `Bearer ${address.token}` };
		const chain: ChainNode[] = [
			{
				name: 'HTTP Request',
				typeName: 'n8n-nodes-base.httpRequest',
				type,
				typeVersion,
				parameters: { ...access, ...parameters },
				settings: { credentials, ...settings },
			},
		];
		if (splitOut !== undefined) {
			const splitting = { fieldToSplitOut: splitOut, include: 'noOtherFields', options: {} };
			chain.push({
				name: 'Split Out',
				typeName: 'n8n-nodes-base.splitOut',
				type: splitOutType,
				typeVersion: 1,
				parameters: splitting,
			});
		}
		return await runChain(items, chain, [{ type: credentialType, data }]);
	};
}

async function loadNodesBase(caller: Caller): Promise<NodesBase> {
	const { script } = await n8nInstall(caller, '2.x');
	const load = createRequire(script);
	const find = (file: string) =>
		load(join('n8n-nodes-base', 'dist', file)) as Record<string, unknown>;
	return {
		...find('nodes/HttpRequest/HttpRequest.node.js'),
		...find('nodes/Transform/SplitOut/SplitOut.node.js'),
		...find('credentials/HttpHeaderAuth.credentials.js'),
	} as unknown as NodesBase;
}
