import { limitOf, returnAll } from '../../fields/returnAll';
import { keptBy, simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedSavedMessage } from '../../records/conversation/simplifiedSavedMessage';

/** Gives the texts that teammates keep for reuse. `shared` is false for private ones. */
export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many saved messages',
	description: 'List the texts that teammates save for reuse, including private ones',
	access: 'read',
	operationIds: ['ListSavedMessages'],
	fields: [...returnAll, simplify],
	async run({ client, params }) {
		return await client.list('/savedmessages', 'savedMessages', {
			limit: limitOf(params),
			keep: keptBy(params, simplifiedSavedMessage),
		});
	},
});
