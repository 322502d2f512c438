import type { IDataObject } from 'n8n-workflow';
import { isNotFound } from '../../client/isNotFound';
import type { ListOptions } from '../../client/ListOptions';
import { path } from '../../client/path';
import type { SpruceClient } from '../../client/SpruceClient';
import { advance, beginningOf, latest } from '../cursor';
import { type EventFilters, passesFilters } from '../filters';
import { msOf } from '../msOf';
import { activeSince, activityEvent, activityTime } from './activeConversations';
import { beginAtLatestActivity } from './beginAtLatestActivity';
import { ConversationMarks } from './ConversationMarks';
import { latestOf } from './latestOf';
import { isWithOutside, receivedMessage } from './receivedMessage';
import { type News, sampleSize, type Source } from './Source';

/** Beyond these nothing is looked for that is only to be shown. */
const mostForSample = 50;

/**
 * Messages from outside. Spruce lists which conversations were active, and each of them is asked
 * for what is new in it.
 */
export const newMessages: Source = {
	plural: 'new messages',

	begin: beginAtLatestActivity,

	async *read({ client, settings: { filters }, now }, start) {
		const startFrom = beginningOf(start.cursor);
		// The latest come last, says Spruce: what moves while it is read is met again at the end.
		const listed = await client.consult('/conversations', 'conversations', activeSince(startFrom));
		const marks = new ConversationMarks(listed, start.marks);
		const isNew = (time: string) => msOf(time) > msOf(start.since);
		const wanted = listed.filter(
			(conversation) => isNew(activityTime(conversation)) && mayHaveMessages(conversation, filters),
		);
		const failures: unknown[] = [];
		let { cursor } = start;
		for (const conversation of marks.open(wanted)) {
			const readAt = now();
			const options = { query: { order: 'oldest_first' }, firstPageQuery: { startFrom } };
			const items = await itemsOf(client, conversation, { largestPage: 200, ...options }).catch(
				// One conversation must not keep the others back; two are a trouble of all.
				async (failure: unknown) =>
					failures.push(failure) > 1 ? await Promise.reject(failure) : undefined,
			);
			if (items === undefined) continue;
			const messages = messagesIn(items, conversation, filters);
			const later = messages.filter(({ time }) => isNew(time));
			// Others may have older messages, so the cursor waits until all have been read.
			const { fresh, next } = advance(cursor, later, cursor.upTo);
			cursor = next;
			marks.markRead(conversation, readAt, now());
			yield { news: fresh, next: { ...start, cursor, marks: marks.toJSON() } };
		}
		// The cursor waits for the conversation that could not be read.
		if (failures.length > 0) await Promise.reject(failures[0]);
		// What an item tells of the time does not count: others may have come while this was read.
		cursor = advance(cursor, [], latest(listed.map(activityTime))).next;
		yield { news: [], next: { ...start, cursor, marks: marks.toJSON() } };
	},

	async recent({ client, settings: { filters } }, since) {
		const listed = await client.consult('/conversations', 'conversations', activeSince(since));
		const wanted = listed
			.filter((conversation) => mayHaveMessages(conversation, filters))
			.sort((one, other) => msOf(activityTime(other)) - msOf(activityTime(one)));
		let messages: News[] = [];
		for (const conversation of wanted.slice(0, mostForSample)) {
			const isFull = messages.length >= sampleSize;
			// In what was active before the first of them, there is nothing later.
			if (isFull && msOf(activityTime(conversation)) <= msOf(messages[0].time)) break;
			const options = { limit: 20, query: { order: 'newest_first' } };
			const items = await itemsOf(client, conversation, options);
			messages = latestOf([...messages, ...messagesIn(items, conversation, filters)], since);
		}
		return messages;
	},
};

/** Whether the conversation alone shows that no message in it would pass: that saves a call. */
function mayHaveMessages(conversation: IDataObject, filters: EventFilters): boolean {
	return isWithOutside(conversation) && passesFilters(filters, activityEvent(conversation));
}

/** The items of a conversation; none when it was deleted since it was listed. */
async function itemsOf(
	client: SpruceClient,
	{ id }: IDataObject,
	options: ListOptions,
): Promise<IDataObject[]> {
	return await client
		.consult(path`/conversations/${String(id)}/items`, 'conversationItems', options)
		.catch(async (failure: unknown) => (isNotFound(failure) ? [] : await Promise.reject(failure)));
}

function messagesIn(
	items: readonly IDataObject[],
	conversation: IDataObject,
	filters: EventFilters,
): News[] {
	return items.flatMap((item) => receivedMessage(item, conversation, filters) ?? []);
}
