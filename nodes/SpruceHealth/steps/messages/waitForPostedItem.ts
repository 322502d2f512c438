import { type IDataObject, NodeApiError } from 'n8n-workflow';
import { recordsOf } from '../../client/reads/pagination';
import { path } from '../../values/path';
import type { SpruceClient } from '../../client/SpruceClient';

/** Few conversations get more items than this while a message is being posted. */
const latestItems = 50;

/**
 * Waits until Spruce has posted a message that it accepted.
 *
 * @param answer Spruce's answer `{ requestId }`. A recognized repeat has no `requestId`, so there is
 * nothing to wait for.
 * @param seconds how long to wait
 * @param conversationIds where the message may appear; called before each look, because the message
 * may start a conversation
 * @returns the conversation item, or undefined when it did not appear in time
 */
export async function waitForPostedItem(
	client: SpruceClient,
	{ requestId }: IDataObject,
	seconds: number,
	conversationIds: () => Promise<string[]>,
): Promise<IDataObject | undefined> {
	if (typeof requestId !== 'string' || seconds === 0) return undefined;
	const look = async () => {
		for (const id of await conversationIds()) {
			const page = await client.page(path`/conversations/${id}/items`, {
				order: 'newest_first',
				pageSize: latestItems,
			});
			const item = recordsOf(page, 'conversationItems').find(
				(candidate) => candidate.requestId === requestId,
			);
			if (item !== undefined) return item;
		}
		return undefined;
	};
	return await client.waitFor(async () => await look().catch(ignoreApiError), seconds);
}

/** Spruce has accepted the message. If a failed look failed the item, someone would send it again. */
function ignoreApiError(failure: unknown): undefined {
	if (failure instanceof NodeApiError) return undefined;
	throw failure;
}
