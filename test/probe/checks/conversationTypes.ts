import { objectOf } from '../calls/Answer';
import type { Check } from '../Check';
import { recordsOf } from '../reading/records';
import { someConversations } from '../reading/samples';
import { Seen } from '../report/Seen';

const types = ['email', 'phone', 'secure', 'fax', 'team', 'note', 'other', 'sms', 'video'];
const documented = ['email', 'phone', 'secure', 'fax', 'team', 'note', 'other'];
const channels = ['email', 'phone', 'fax', 'secure', 'sms'];

export const conversationTypes: Check = {
	name: 'conversation-types',
	assumption: 'The types of conversations and the channels of lines are the documented words',
	nodeDoes: 'Compares in any case. What it does not know is not excluded: Needs a Reply shows it.',
	async look({ spruce }) {
		const conversations = await someConversations(spruce);
		const endpoints = recordsOf(await spruce.read('/internalendpoints'), 'internalEndpoints');
		const found = conversations.map(({ type }) => Seen.known(types, type));
		const lines = endpoints.map(({ endpoint }) => Seen.known(channels, objectOf(endpoint).channel));
		const isDocumented = conversations.every(({ type }) => documented.includes(String(type)));
		return {
			seen: Seen.say`conversations: ${Seen.tally(found)}; lines: ${Seen.tally(lines)}`,
			...(conversations.length > 0 && { isUsual: isDocumented }),
		};
	},
};
