import { operation } from '../../framework/declare/operation';

/**
 * Gives how many calls to Spruce your organization has left this minute and today, so that a
 * workflow can branch on it. It takes one call itself.
 */
export default operation({
	name: 'Get',
	value: 'get',
	action: 'Get the rate limit',
	description: 'Get how many calls the organization has left this minute and today',
	access: 'read',
	operationIds: ['Organization'],
	fields: [],
	async run({ client }) {
		return await client.rateLimit();
	},
});
