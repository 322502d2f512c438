import { type IDataObject, NodeApiError } from 'n8n-workflow';
import { recordsOf } from '../../client/reads/pagination';
import { path } from '../../values/path';
import type { SpruceClient } from '../../client/SpruceClient';

/** A conversation seldom gets more within the time that a message takes to be posted. */
const latestItems = 50;

/**
 * Waits for an accepted message to be posted.
 *
 * @param answer Spruce's; without a `requestId`, as for a repeat, there is nothing to look for
 * @param seconds how long to look
 * @param conversationIds where it may appear; asked for again at each look
 * @returns the conversation item, or undefined when it did not appear in time
 */
export async function postedItem(
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
	return await client.waitFor(async () => await look().catch(nothingSeen), seconds);
}

/** The message is accepted: were a look that failed an error, someone would send it once more. */
async function nothingSeen(failure: unknown): Promise<undefined> {
	return failure instanceof NodeApiError ? undefined : await Promise.reject(failure);
}
