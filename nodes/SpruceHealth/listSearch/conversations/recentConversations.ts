import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import type { Page } from '../../client/reads/page';
import { epochMs } from '../../values/time';
import {
	boundsAfter,
	firstWindowMs,
	isEnough,
	longestWindowMs,
	nextWindowMs,
	noBounds,
	type WindowRead,
} from './recentWindow';

/** The longest page of conversations that Spruce's OpenAPI description allows. */
const pageSize = 200;

/** How many windows are tried at most. Two are enough where activity is even. */
const maxWindows = 6;

/** The latest conversations; `isAll` if there are no others. */
export interface RecentConversations {
	conversations: IDataObject[];
	isAll: boolean;
}

/**
 * The latest conversations, the latest first. Spruce lists conversations from the oldest on, either all
 * of them or those with activity since a time. So this looks for a time since which there were neither
 * too few nor more than a page.
 */
export async function recentConversations(client: SpruceClient): Promise<RecentConversations> {
	const page = await client.cachedPage('/conversations', 'recent', async () => {
		const { conversations, isAll } = await readRecent(client);
		const records = conversations.sort(byLatestActivity);
		return { records, hasMore: !isAll, token: undefined, total: undefined, isTotalExact: false };
	});
	return { conversations: page.records, isAll: page.hasMore === false };
}

async function readRecent(client: SpruceClient): Promise<RecentConversations> {
	let bounds = noBounds;
	let lengthMs = firstWindowMs;
	/** Of the longest window that was read to its end. */
	let latest: IDataObject[] = [];
	/** Of the last window that was not. */
	let others: IDataObject[] = [];
	for (let windows = 0; windows < maxWindows; windows++) {
		const { read, conversations } = await readWindow(client, lengthMs);
		if (isEnough(read)) return { conversations, isAll: lengthMs >= longestWindowMs };
		if (!read.isWhole) others = conversations;
		else latest = conversations;
		lengthMs = nextWindowMs(read, bounds);
		bounds = boundsAfter(read, bounds);
	}
	return { conversations: latest.length > 0 ? latest : others, isAll: false };
}

async function readWindow(
	client: SpruceClient,
	lengthMs: number,
): Promise<{ read: WindowRead; conversations: IDataObject[] }> {
	const startFrom = new Date(client.spruceNow() - lengthMs).toISOString();
	let page = await readPage(client, { startFrom });
	let conversations = page.records;
	if (page.token !== undefined && hasMore(page) && isWorthAnotherPage(page)) {
		page = await readPage(client, { paginationToken: page.token });
		conversations = conversations.concat(page.records);
	}
	const times = conversations.map(({ lastMessageAt }) => epochMs(lastMessageAt));
	const spanMs = times.length === 0 ? 0 : Math.max(...times) - Math.min(...times);
	const read = { lengthMs, count: conversations.length, isWhole: !hasMore(page), spanMs };
	return { read, conversations };
}

async function readPage(client: SpruceClient, position: IDataObject): Promise<Page> {
	const query = { pageSize, orderBy: 'last_message', ...position };
	return await client.listPage('/conversations', 'conversations', query);
}

function hasMore({ hasMore: isSaid, token, records }: Page): boolean {
	return isSaid ?? (token !== undefined && records.length > 0);
}

/**
 * Whether the rest of the window is on the next page. Spruce does not say whether its total counts all
 * conversations or those of the window; if it is small, either is.
 */
function isWorthAnotherPage({ total = Infinity, records }: Page): boolean {
	return records.length === 0 || total - records.length <= pageSize;
}

/** Sorts conversations by their last activity, the latest first. */
export function byLatestActivity(one: IDataObject, other: IDataObject): number {
	return epochMs(other.lastMessageAt) - epochMs(one.lastMessageAt);
}
