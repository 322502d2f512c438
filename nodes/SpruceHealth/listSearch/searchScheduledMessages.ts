import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { isJsonObject } from '../values/jsonObject';
import { matchingPages } from './lists/matchingPages';

/** Enough of a text to tell it from others. */
const longestText = 60;

/** The messages that wait to be sent, by their time and the beginning of their text. */
export async function searchScheduledMessages(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const timeZone = this.getTimezone();
	return await matchingPages(
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
	const beginning = text.replace(/\s+/g, ' ').trim().slice(0, longestText);
	const time = shownTime(String(scheduledToSendAt), timeZone);
	return { name: `${beginning || 'No text'} (${time})`, value: String(id) };
}

/** As a clinic writes it: Mar 31, 2026, 9:00 AM. */
function shownTime(time: string, timeZone: string): string {
	const shown = new Date(time).toLocaleString('en-US', {
		timeZone,
		dateStyle: 'medium',
		timeStyle: 'short',
	});
	// Node.js puts a narrow no-break space before AM, which nobody types into the search.
	return shown.replace(/\u202f/g, ' ');
}
