import { epochMs } from '../../../../values/time';
import { activeSince, activityTime } from '../activeConversations';
import { sampleOf, sampleSize } from '../sampleOf';
import type { NewEvent, PollContext } from '../Source';
import { conversationItems } from './conversationItems';
import { itemEvents, mayHaveItems } from './itemEvents';
import type { ItemKind } from './itemKinds';
import { mayConcernOneRecord } from './mayConcernOneRecord';

/** Each costs a call, up to two for a test event, which is only to be shown. */
const maxConversations = 25;

/** This many failures look like a problem of Spruce and not of single conversations. */
const maxFailures = 5;

/** The latest few items of a kind since an ISO time. */
export async function recentItems(
	kind: ItemKind,
	{ client, settings: { filters } }: PollContext,
	since: string,
): Promise<NewEvent[]> {
	const listed = await client.list('/conversations', 'conversations', activeSince(since));
	const latestFirst = listed
		.filter((conversation) => mayHaveItems(kind, conversation, filters))
		.sort((one, other) => epochMs(activityTime(other)) - epochMs(activityTime(one)));
	let found: NewEvent[] = [];
	const failures: unknown[] = [];
	for (const conversation of latestFirst.slice(0, maxConversations)) {
		const isFull = found.length >= sampleSize;
		// Conversations that were last active before the oldest item found hold no later one.
		if (isFull && epochMs(activityTime(conversation)) <= epochMs(found[0].time)) break;
		const items = await conversationItems(client, conversation, {
			limit: 20,
			query: { order: 'newest_first' },
		}).catch((failure: unknown) => {
			if (!mayConcernOneRecord(failure) || failures.push(failure) >= maxFailures) throw failure;
			return [];
		});
		const events = itemEvents(kind, items, conversation, filters);
		found = sampleOf([...found, ...events], since);
	}
	if (found.length === 0 && failures.length > 0) throw failures[0];
	return found;
}
