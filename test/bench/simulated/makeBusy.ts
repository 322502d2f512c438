import type { ConversationItem } from '../../simulator/organization/conversations/ConversationItem';
import type { Organization } from '../../simulator/organization/Organization';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Not those of the team, and no faxes. */
const typesToAnswer = ['phone', 'secure', 'email'];

/** How busy a clinic is. */
interface Activity {
	/** How many conversations were active in the last 30 days. */
	active: number;
	/** In how many of these, at most, a patient may wait in the inbox. The others are archived. */
	mayWait: number;
}

/**
 * Moves what was said in time: the first conversations were last active between 20 minutes and 29 days
 * ago, in even steps. The others were before that, and lose their items, which nobody reads.
 */
export function makeBusy(organization: Organization, { active, mayWait }: Activity): void {
	const now = Date.now();
	const { conversations } = organization;
	const itemsOf = new Map<string, ConversationItem[]>();
	for (const { id } of conversations.slice(0, active)) itemsOf.set(id, []);
	for (const item of organization.items) itemsOf.get(item.conversationId)?.push(item);
	organization.items = [...itemsOf.values()].flat();
	let waiting = 0;
	for (const [position, conversation] of conversations.entries()) {
		const isActive = position < active;
		const age = isActive ? 20 * minuteMs + (position / active) * 29 * dayMs : 60 * dayMs;
		const moved = (time: string) =>
			new Date(Date.parse(time) + now - age - Date.parse(lastMessageAt)).toISOString();
		const { lastMessageAt, archived, type } = conversation;
		for (const item of itemsOf.get(conversation.id) ?? []) item.createdAt = moved(item.createdAt);
		conversation.createdAt = moved(conversation.createdAt);
		conversation.lastMessageAt = moved(lastMessageAt);
		if (!isActive || archived || !typesToAnswer.includes(type)) continue;
		waiting += 1;
		conversation.archived = waiting > mayWait;
	}
}
