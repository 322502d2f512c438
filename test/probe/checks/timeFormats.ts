import type { Check } from '../Check';
import { someContacts, someConversations, someItems } from '../reading/samples';
import { Seen } from '../report/Seen';

/** How a time is written, without the time. */
function formatOf(time: unknown): Seen {
	if (typeof time !== 'string' || time === '') return Seen.kindOf(time);
	if (/^\d+$/.test(time)) return Seen.say`digits`;
	const parts = /^\d{4}-\d\d-\d\d([T ])\d\d:\d\d:\d\d(?:\.(\d+))?(Z|[+-]\d\d:?\d\d)?$/.exec(time);
	if (parts === null) return Seen.say`another text`;
	const [, separator, fraction = '', zone] = parts;
	const zoneName =
		zone === undefined ? Seen.say`no zone` : zone === 'Z' ? Seen.say`Z` : Seen.say`offset`;
	const gap = separator === 'T' ? Seen.say`` : Seen.say`, blank before the time`;
	return Seen.say`${fraction.length} fraction digits, ${zoneName}${gap}`;
}

export const timeFormats: Check = {
	name: 'time-formats',
	assumption: 'Times are RFC 3339 in UTC (Z)',
	nodeDoes:
		'Times without a zone are UTC; epoch numbers are times; any number of fraction digits is read.',
	async look({ spruce }) {
		const contacts = (await someContacts(spruce)).map(({ created }) => created);
		const conversations = (await someConversations(spruce)).flatMap((conversation) => [
			conversation.createdAt,
			conversation.lastMessageAt,
		]);
		const items = (await someItems(spruce)).map(({ createdAt }) => createdAt);
		const times = [...contacts, ...conversations, ...items];
		const isUsual = times.every((time) => /T.*Z$/.test(String(time ?? 'TZ')));
		return { seen: Seen.tally(times.map(formatOf)), ...(times.length > 0 && { isUsual }) };
	},
};
