import { limitOf, returnAll } from '../../fields/returnAll';
import { operation } from '../../framework/declare/operation';

/** Gives the phone lines of your organization. */
export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many phone lines',
	description: "List the organization's phone lines",
	access: 'read',
	operationIds: ['PhoneLines'],
	fields: [...returnAll],
	async run({ client, params }) {
		return await client.list('/phonelines', 'phonelines', {
			limit: limitOf(params),
			largestPage: 'none',
		});
	},
});
