import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import {
	longestTranscript,
	transcriptOf,
	type TranscriptSettings,
} from '../../records/conversation/transcript/transcriptOf';
import { path } from '../../values/path';

/** Which part of a conversation a transcript shows. */
interface TranscriptRange {
	/** The most items; undefined for all. */
	limit: number | undefined;
	/** Which of them are taken where there are more. */
	order?: 'newest_first' | 'oldest_first';
	startFrom?: string;
}

/**
 * The transcript of a conversation. Reads no more of it than has room in the text, and one item more
 * than the limit, to know whether there are more.
 */
export async function readTranscript(
	client: SpruceClient,
	conversationId: string,
	{ limit = Infinity, order: wanted = 'newest_first', startFrom }: TranscriptRange,
	settings: Omit<TranscriptSettings, 'unread'>,
): Promise<IDataObject> {
	// All items come in either order. The latest ones are kept where there are too many for the text.
	const order = limit === Infinity ? 'newest_first' : wanted;
	const read: IDataObject[] = [];
	const pages = client.pages(path`/conversations/${conversationId}/items`, 'conversationItems', {
		limit: limit + 1,
		largestPage: 200,
		query: { order },
		firstPageQuery: { startFrom },
	});
	let length = 0;
	for await (const page of pages) {
		read.push(...page);
		length += longestTranscript(page, settings.timeZone);
		const isTooLong = order === 'newest_first' && length > settings.maxCharacters;
		if (read.length > limit || isTooLong) break;
	}
	const unread = order === 'newest_first' ? 'earlier' : 'later';
	const taken = read.slice(0, limit);
	const items = order === 'newest_first' ? taken.reverse() : taken;
	return {
		conversationId,
		...transcriptOf(items, { ...settings, ...(read.length > limit && { unread }) }),
	};
}
