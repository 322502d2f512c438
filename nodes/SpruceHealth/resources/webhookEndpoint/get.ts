import { path } from '../../values/path';
import { unwrap } from '../../values/unwrap';
import { endpointId } from '../../fields/ids/endpointId';
import { operation } from '../../framework/declare/operation';

/** Gives the URL and the status of an endpoint, without the value of its signing secret. */
export default operation({
	name: 'Get',
	value: 'get',
	action: 'Get a webhook endpoint',
	description: 'Get the URL and the status of one webhook endpoint, without its signing secret',
	access: 'read',
	operationIds: ['WebhookEndpoint'],
	fields: [endpointId],
	async run({ client, params }) {
		return unwrap(await client.get(path`/webhooks/endpoints/${params.endpointId}`), 'endpoint');
	},
});
