import type { IDataObject } from 'n8n-workflow';
import type { ListOptions } from '../../../client/reads/ListOptions';
import { spruceTimeText } from '../../../values/spruceTime';
import { safeText } from '../../../values/text/safeText';
import type { SpruceEvent } from '../../../records/event/SpruceEvent';
import { measureReading, type Reading } from './positions';
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

/** The conversations with activity since an ISO time, and how they were listed. */
export interface ListedConversations {
	listed: IDataObject[];
	reading: Reading;
	/** Why there are no more of them: then the others are unknown, and `listed` is only a part. */
	failure?: unknown;
}

/**
 * Lists every conversation with activity since an ISO time, also one that moves in the list while its
 * pages are read: one whose latest message was deleted, or that was dated ahead and got a new message,
 * would be on none of them. Where Spruce counts pages, so would one at the border of two pages when
 * another moves forward. So a list of several pages is read twice. In each reading a conversation that
 * moves forward comes once more at the end, because Spruce documents that the latest activity comes last.
 */
export async function listUntilFailure(
	poll: PollContext,
	startFrom: string,
): Promise<ListedConversations> {
	const first = await readListing(poll, startFrom);
	if (first.pageCount <= 1 || first.failure !== undefined) return first;
	const { listed, reading, failure } = await readListing(poll, startFrom);
	const byId = new Map([...first.listed, ...listed].map((one) => [safeText(one.id), one]));
	return { listed: [...byId.values()], reading, failure };
}

/** As `listUntilFailure`, and throws the failure. */
export async function listActiveConversations(
	poll: PollContext,
	startFrom: string,
): Promise<ListedConversations> {
	const found = await listUntilFailure(poll, startFrom);
	if (found.failure !== undefined) throw found.failure;
	return found;
}

async function readListing(
	poll: PollContext,
	startFrom: string,
): Promise<ListedConversations & { pageCount: number }> {
	const readingUntilNow = measureReading(poll);
	const pages = poll.client.pages('/conversations', 'conversations', activeSince(startFrom));
	const listed: IDataObject[] = [];
	let pageCount = 0;
	let failure: unknown;
	try {
		for await (const page of pages) {
			listed.push(...page);
			pageCount += 1;
		}
	} catch (error) {
		failure = error;
	}
	return { listed, pageCount, reading: readingUntilNow(), failure };
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
