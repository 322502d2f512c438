import { activeSince, activityTime } from './activeConversations';
import { beginFrom, beginningOfLook } from './beginFrom';
import type { Look, Position } from './Source';

/** The position from which only what happens in a conversation from now on is news. */
export async function beginAtLatestActivity({ client, now }: Look): Promise<Position> {
	const startedAt = now();
	const options = activeSince(beginningOfLook(startedAt));
	const listed = await client.consult('/conversations', 'conversations', options);
	return beginFrom(startedAt, listed.map(activityTime));
}
