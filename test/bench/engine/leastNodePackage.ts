import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestMethods,
	INodeExecutionData,
	INodeType,
} from 'n8n-workflow';
import { SpruceHealthApi } from '../../../credentials/SpruceHealthApi.credentials';
import { mapInOrder } from '../../../nodes/SpruceHealth/framework/run/mapInOrder';
import type { EnginePackage } from './EnginePackage';
import { runChain } from './runChain';

/** As many as our node has under way. */
const concurrency = 10;

/**
 * The least that a node can ask n8n for: for each item its expressions, the credential once, and the
 * request. What n8n needs for that is the floor under every node.
 */
export function leastNodePackage(): EnginePackage {
	const credentialType = new SpruceHealthApi();
	return async ({ address, parameters, items = [{}], settings }) => {
		const credentials = { spruceHealthApi: { id: '1', name: 'Spruce Health account' } };
		const data = { tokenType: 'apiToken', apiToken: address.token, baseUrl: address.baseUrl };
		const node = {
			name: 'Least',
			typeName: 'test.least',
			type: leastNode,
			typeVersion: 1,
			parameters,
			settings: { credentials, ...settings },
		};
		return await runChain(items, [node], [{ type: credentialType, data }]);
	};
}

const leastNode: INodeType = {
	description: {
		displayName: 'Least',
		name: 'least',
		group: ['input'],
		version: 1,
		description: 'Sends a request for each item',
		defaults: { name: 'Least' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'spruceHealthApi', required: true }],
		properties: [
			{ displayName: 'Method', name: 'method', type: 'string', default: 'GET' },
			{ displayName: 'URL', name: 'url', type: 'string', default: '' },
			{ displayName: 'Body', name: 'body', type: 'json', default: '' },
		],
	},
	async execute(this: IExecuteFunctions) {
		const method = this.getNodeParameter('method', 0) as IHttpRequestMethods;
		const count = this.getInputData().length;
		const output = await mapInOrder(count, method === 'GET' ? concurrency : 1, async (item) => {
			const answer = await answerFor(this, method, item);
			return { json: answer, pairedItem: { item } } satisfies INodeExecutionData;
		});
		return [output];
	},
};

async function answerFor(
	context: IExecuteFunctions,
	method: IHttpRequestMethods,
	item: number,
): Promise<IDataObject> {
	const read = (name: string) =>
		context.getNodeParameter(name, item, '', { skipValidation: true }) as string;
	const data = await context.getCredentials('spruceHealthApi', item);
	const body = method === 'GET' ? undefined : (read('body') as unknown as IDataObject);
	return (await context.helpers.httpRequestWithAuthentication.call(
		context,
		'spruceHealthApi',
		{ method, url: read('url'), body, json: true },
		{ credentialsDecrypted: { id: '', name: '', type: 'spruceHealthApi', data } },
	)) as IDataObject;
}
