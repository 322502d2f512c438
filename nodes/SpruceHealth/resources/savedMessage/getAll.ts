import { limitOf, returnAll } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedSavedMessage } from '../../records/conversation/simplifiedSavedMessage';

export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many saved messages',
	description: 'List the texts that teammates save for reuse, including private ones',
	access: 'read',
	operationIds: ['ListSavedMessages'],
	fields: [...returnAll, simplify],
	simplified: simplifiedSavedMessage,
	async run({ client, params }) {
		return await client.list('/savedmessages', 'savedMessages', { limit: limitOf(params) });
	},
});
