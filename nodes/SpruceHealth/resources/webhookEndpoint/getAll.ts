import { limitOf, returnAll } from '../../fields/returnAll';
import { operation } from '../../framework/declare/operation';

/** Gives every address that Spruce sends events to, also those of other systems. */
export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many webhook endpoints',
	description: 'List the addresses that Spruce sends events to, including those of other systems',
	access: 'read',
	operationIds: ['ListWebhookEndpoints'],
	fields: [...returnAll],
	async run({ client, params }) {
		return await client.list('/webhooks/endpoints', 'endpoints', {
			limit: limitOf(params),
			largestPage: 'none',
		});
	},
});
