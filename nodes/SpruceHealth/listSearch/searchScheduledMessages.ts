import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { isJsonObject } from '../values/jsonObject';
import { spruceTimeMs } from '../values/spruceTime';
import { searchedPages } from './lists/searchedPages';

/** Enough of a text to distinguish it from others. */
const maxTextLength = 60;

/** The messages that are waiting to be sent, by the beginning of their text and their time. */
export async function searchScheduledMessages(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const timeZone = this.getTimezone();
	return await searchedPages(
		this,
		{
			path: '/scheduledmessages',
			property: 'scheduledMessages',
			largestPage: 'none',
			paginationToken,
		},
		(scheduledMessage) => entryOf(scheduledMessage, timeZone),
		filter,
	);
}

function entryOf(scheduledMessage: IDataObject, timeZone: string): INodeListSearchItems {
	const { id, message, scheduledToSendAt } = scheduledMessage;
	const text = isJsonObject(message) ? String(message.text ?? '') : '';
	const beginning = text.replace(/\s+/g, ' ').trim().slice(0, maxTextLength);
	const time = shownTime(spruceTimeMs(scheduledToSendAt), timeZone);
	return { name: `${beginning || 'No text'} (${time})`, value: String(id) };
}

/** The time as US clinics write it, e.g. `Mar 31, 2026, 9:00 AM`. */
function shownTime(time: number | undefined, timeZone: string): string {
	if (time === undefined) return 'no time';
	const shown = new Date(time).toLocaleString('en-US', {
		timeZone,
		dateStyle: 'medium',
		timeStyle: 'short',
	});
	// Node.js puts a narrow no-break space before AM, and nobody types that into the search.
	return shown.replace(/\u202f/g, ' ');
}
