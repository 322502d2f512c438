import { path } from '../../values/path';
import { endpointId } from '../../fields/ids/endpointId';
import { operation } from '../../framework/declare/operation';

/** Deletes an endpoint. Spruce sends no more events to its URL. */
export default operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a webhook endpoint',
	description: 'Delete a webhook endpoint, so that Spruce stops sending events to its URL',
	access: 'write',
	isIdempotent: true,
	operationIds: ['DeleteWebhookEndpoint'],
	fields: [endpointId],
	async run({ client, params }) {
		return await client.delete(path`/webhooks/endpoints/${params.endpointId}`);
	},
});
