import { path } from '../../client/path';
import { unwrap } from '../../client/unwrap';
import { endpointId } from '../../fields/endpointId';
import { operation } from '../../framework/operation';

export default operation({
	name: 'Get',
	value: 'get',
	action: 'Get a webhook endpoint',
	description: 'Get the URL and the status of one webhook endpoint, without its signing secret',
	access: 'read',
	calls: ['WebhookEndpoint'],
	fields: [endpointId],
	async run({ client, params }) {
		return unwrap(await client.get(path`/webhooks/endpoints/${params.endpointId}`), 'endpoint');
	},
});
