import type { Organization } from '../organization/Organization';

const quietTimeMs = 2 * 60 * 60_000;

/**
 * Moves the times of all conversations by the same span, so that the last message came two hours
 * ago: there are recent conversations then, and patients who wait for an answer.
 *
 * @param now in milliseconds
 */
export function bringUpToDate({ conversations, items }: Organization, now: number): void {
	const last = Math.max(...conversations.map(({ lastMessageAt }) => Date.parse(lastMessageAt)));
	const moved = (time: string) =>
		new Date(Date.parse(time) + now - quietTimeMs - last).toISOString();
	for (const conversation of conversations) {
		conversation.createdAt = moved(conversation.createdAt);
		conversation.lastMessageAt = moved(conversation.lastMessageAt);
	}
	for (const item of items) {
		const { createdAt, modifiedAt } = item;
		item.createdAt = moved(createdAt);
		item.modifiedAt = modifiedAt === createdAt ? item.createdAt : moved(modifiedAt);
	}
}
