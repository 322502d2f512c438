import { type IDataObject, NodeApiError } from 'n8n-workflow';
import { recordsOf } from '../../client/reads/pagination';
import { path } from '../../values/path';
import type { SpruceClient } from '../../client/SpruceClient';
import type { FoundEffect } from '../../client/writes/Effect';
import { postedItem, requestIdOf } from './postedItem';

/** Few conversations get more items than this while a message is being posted. */
const latestItems = 50;

/** How far the clocks of n8n and Spruce may be apart. More could take an earlier message for this one. */
const clockSkewMs = 120_000;

/** What to wait for. */
export interface AcceptedMessage {
	/** Spruce's answer `{ requestId }`. A recognized repeat is not waited for. */
	answer: IDataObject;
	/** As Spruce takes it. */
	message: IDataObject;
	/** When the message was sent, in milliseconds since 1970. */
	sentAt: number;
}

/**
 * Waits until Spruce has posted a message that it accepted.
 *
 * @param seconds how long to wait
 * @param conversationIds where the message may appear; called before each look, because the message
 * may start a conversation
 * @returns the conversation item; `none` when it did not appear in time; `unclear` when Spruce's items
 * do not say which message they are; undefined when there is nothing to wait for
 */
export async function waitForPostedItem(
	client: SpruceClient,
	{ answer, message, sentAt }: AcceptedMessage,
	seconds: number,
	conversationIds: () => Promise<string[]>,
): Promise<FoundEffect | undefined> {
	if (answer.duplicate === true || seconds === 0) return undefined;
	const requestId = requestIdOf(answer);
	const since = sentAt - clockSkewMs;
	let latest: FoundEffect = 'none';
	const look = async () => {
		const items: IDataObject[] = [];
		for (const id of await conversationIds()) {
			const page = await client.page(path`/conversations/${id}/items`, {
				order: 'newest_first',
				pageSize: latestItems,
			});
			items.push(...recordsOf(page, 'conversationItems'));
			const others = client.effectsBeside(requestId, since);
			latest = postedItem(items, { ...others, requestId, message, since, mayDiffer: false });
			// A later conversation could have another one that is equal.
			if (typeof latest !== 'string' && requestIdOf(latest) === requestId) return latest;
		}
		return typeof latest === 'string' ? undefined : latest;
	};
	const lookSafely = async () => await look().catch(ignoreApiError);
	return (await client.waitFor(lookSafely, seconds)) ?? latest;
}

/** Spruce has accepted the message. If a failed look failed the item, someone would send it again. */
function ignoreApiError(failure: unknown): undefined {
	if (failure instanceof NodeApiError) return undefined;
	throw failure;
}
