import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { spruceTimeMs } from '../../values/spruceTime';
import { safeText } from '../../values/text/safeText';

/**
 * All conversations with activity since a time in ms since 1970, the least recently active first, each
 * once. A list of several pages is read twice: a conversation that moves in the list meanwhile, or makes
 * another one slip over the border of two pages, may be on none of them.
 */
export async function conversationsActiveSince(
	client: SpruceClient,
	since: number,
): Promise<IDataObject[]> {
	const first = await readListing(client, since);
	if (first.pageCount <= 1) return first.listed;
	const second = await readListing(client, since);
	const byId = new Map([...first.listed, ...second.listed].map((one) => [safeText(one.id), one]));
	const activeAt = ({ lastMessageAt }: IDataObject) => spruceTimeMs(lastMessageAt) ?? 0;
	return [...byId.values()].sort((one, other) => activeAt(one) - activeAt(other));
}

async function readListing(client: SpruceClient, since: number) {
	const pages = client.pages('/conversations', 'conversations', {
		keepPartial: false,
		largestPage: 200,
		query: { orderBy: 'last_message' },
		firstPageQuery: { startFrom: new Date(since).toISOString() },
	});
	const listed: IDataObject[] = [];
	let pageCount = 0;
	for await (const page of pages) {
		listed.push(...page);
		pageCount += 1;
	}
	return { listed, pageCount };
}
