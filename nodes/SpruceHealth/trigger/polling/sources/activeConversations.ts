import type { IDataObject } from 'n8n-workflow';
import type { ListOptions } from '../../../client/reads/ListOptions';
import { spruceTimeText } from '../../../values/spruceTime';
import type { SpruceEvent } from '../../../records/event/SpruceEvent';
import type { PollContext } from './Source';

/** How to list the conversations with activity since an ISO time. */
export function activeSince(startFrom: string): ListOptions {
	return {
		largestPage: 200,
		keepPartial: false,
		query: { orderBy: 'last_message' },
		// On the first page only: Spruce refuses it together with a pagination token.
		firstPageQuery: { startFrom },
	};
}

/** Lists when the conversations were active that had activity since an ISO time. */
export function listActivityTimes({ client }: PollContext): (from: string) => Promise<string[]> {
	return async (from) => {
		const listed = await client.list('/conversations', 'conversations', activeSince(from));
		return listed.map(activityTime);
	};
}

/** When something last happened in a conversation, as ISO time. */
export function activityTime({ lastMessageAt }: IDataObject): string {
	return spruceTimeText(lastMessageAt);
}

/** The activity of a conversation, in the shape in which a webhook would have delivered it. */
export function activityEvent(conversation: IDataObject): SpruceEvent {
	return {
		type: 'conversation.updated',
		time: activityTime(conversation),
		object: conversation,
		conversation,
	};
}
