import { limitOf, returnAll } from '../../fields/returnAll';
import { keptBy, simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedInternalEndpoint } from '../../records/conversation/simplifiedInternalEndpoint';

/**
 * Gives the phone numbers, fax numbers, email addresses and Spruce Links of your practice, each
 * with the ID that sending takes.
 */
export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many internal endpoints',
	description: "List the practice's phone numbers, fax numbers, email addresses and Spruce Links",
	access: 'read',
	operationIds: ['InternalEndpoints'],
	fields: [...returnAll, simplify],
	async run({ client, params }) {
		return await client.list('/internalendpoints', 'internalEndpoints', {
			limit: limitOf(params),
			keep: keptBy(params, simplifiedInternalEndpoint),
			largestPage: 'none',
		});
	},
});
