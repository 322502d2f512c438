import { meaningOfReply } from '../../../nodes/SpruceHealth/waiting/meaning/meaningOfReply';
import { repliesByMeaning } from './replies';

const usual = { yes: [], no: [] };

describe.each(Object.entries(repliesByMeaning))('a reply that means %s', (meaning, replies) => {
	it.each(replies)('is %j', (reply) => {
		expect(meaningOfReply(reply, usual)).toBe(meaning);
	});
});
