import type { Check } from '../Check';
import { errorOf } from '../reading/errorOf';
import { recordsOf } from '../reading/records';
import { Seen } from '../report/Seen';

export const largestPage: Check = {
	name: 'largest-page',
	assumption: 'pageSize goes up to 500 for contacts and 200 for conversations',
	nodeDoes:
		'Asks for at most this many. A shorter page is no end: only hasMore and the token say whether there is more.',
	async look({ spruce }) {
		const contacts = await spruce.read('/contacts', { pageSize: 500 });
		const tooMany = await spruce.read('/contacts', { pageSize: 501 });
		const query = { orderBy: 'created' };
		const conversations = await spruce.read('/conversations', { ...query, pageSize: 200 });
		const tooManyThere = await spruce.read('/conversations', { ...query, pageSize: 201 });
		return {
			seen: Seen.say`contacts: 500 gives ${recordsOf(contacts, 'contacts').length}, 501: ${errorOf(tooMany)}; conversations: 200 gives ${recordsOf(conversations, 'conversations').length}, 201: ${errorOf(tooManyThere)}`,
			isUsual: contacts.status === 200 && conversations.status === 200,
		};
	},
};
