import { epochMs } from '../../../values/time';
import { activeSince, activityTime } from './activeConversations';
import { conversationItems } from './conversationItems';
import { mayConcernOneRecord } from './mayConcernOneRecord';
import { mayHaveMessages, receivedMessages } from './receivedMessages';
import { sampleOf, sampleSize } from './sampleOf';
import type { NewEvent, PollContext } from './Source';

/** Each costs a call, and a test event is only to be shown. */
const maxConversations = 50;

/** This many failures look like a problem of Spruce and not of single conversations. */
const maxFailures = 5;

/** The latest few messages from outside since an ISO time. */
export async function recentMessages(
	{ client, settings: { filters } }: PollContext,
	since: string,
): Promise<NewEvent[]> {
	const listed = await client.list('/conversations', 'conversations', activeSince(since));
	const latestFirst = listed
		.filter((conversation) => mayHaveMessages(conversation, filters))
		.sort((one, other) => epochMs(activityTime(other)) - epochMs(activityTime(one)));
	let messages: NewEvent[] = [];
	const failures: unknown[] = [];
	for (const conversation of latestFirst.slice(0, maxConversations)) {
		const isFull = messages.length >= sampleSize;
		// Conversations that were last active before the oldest message found hold no later one.
		if (isFull && epochMs(activityTime(conversation)) <= epochMs(messages[0].time)) break;
		const items = await conversationItems(client, conversation, {
			limit: 20,
			query: { order: 'newest_first' },
		}).catch((failure: unknown) => {
			if (!mayConcernOneRecord(failure) || failures.push(failure) >= maxFailures) throw failure;
			return [];
		});
		const received = receivedMessages(items, conversation, filters);
		messages = sampleOf([...messages, ...received], since);
	}
	if (messages.length === 0 && failures.length > 0) throw failures[0];
	return messages;
}
