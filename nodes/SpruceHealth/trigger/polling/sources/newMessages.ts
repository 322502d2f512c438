import type { IDataObject } from 'n8n-workflow';
import { epochMs } from '../../../values/time';
import { type EventFilters, passesFilters } from '../../events/filters';
import { beginningOf } from '../../memory/cursor';
import { MessageProgress } from './MessageProgress';
import { type News, type PollContext, sampleSize, type Source, type Step } from './Source';
import { activeSince, activityEvent, activityTime } from './activeConversations';
import { beginAtLatestActivity } from './beginning';
import { conversationById, conversationItems } from './conversationItems';
import { isOfOneRecord } from './isOfOneRecord';
import { latestOf } from './latestOf';
import { isWithOutside, receivedMessage } from './receivedMessage';

/** Beyond these nothing is looked for that is only to be shown. */
const mostForSample = 50;

/** So many failures one after the other look like a trouble of all: the next poll goes on. */
const mostFailuresInARow = 5;

/** Each may have files to download, and a poll can end after a step only. */
const mostInAStep = 5;

/** Some of the new messages of a conversation. */
interface Part {
	news: News[];
	/** Of the last part: notes that nothing is left. */
	finish?(): void;
}

/** A conversation that is to be read; only its ID is known where it was active long ago. */
interface Unread {
	id: string;
	conversation?: IDataObject;
}

/**
 * Messages from outside. Spruce lists which conversations were active, and each of them is asked
 * for what is new in it.
 */
export const newMessages: Source = {
	plural: 'new messages',

	begin: beginAtLatestActivity,

	async *read(look, start) {
		const { client, settings } = look;
		// The latest come last, says Spruce: what moves while it is read is met again at the end.
		const options = activeSince(beginningOf(start.cursor));
		const from = look.now();
		const listed = await client.list('/conversations', 'conversations', options);
		const progress = new MessageProgress(start, listed, { from, to: look.now() });
		const { waiting } = progress;
		const wanted = listed.filter(
			(conversation) =>
				epochMs(activityTime(conversation)) > epochMs(start.since) &&
				mayHaveMessages(conversation, settings.filters),
		);
		const others = progress
			.open(wanted)
			.map((conversation) => ({ id: String(conversation.id), conversation }));
		if (!(yield* readEach(look, progress, others))) return;
		progress.moveOn();
		yield { news: [], next: progress.toPosition() };
		// They come last, so that they keep nobody back.
		const known = new Map(listed.map((conversation) => [String(conversation.id), conversation]));
		const late = waiting.map(({ id }) => ({ id, conversation: known.get(id) }));
		yield* readEach(look, progress, late);
	},

	async recent({ client, settings: { filters } }, since) {
		const listed = await client.list('/conversations', 'conversations', activeSince(since));
		const wanted = listed
			.filter((conversation) => mayHaveMessages(conversation, filters))
			.sort((one, other) => epochMs(activityTime(other)) - epochMs(activityTime(one)));
		let messages: News[] = [];
		const failures: unknown[] = [];
		for (const conversation of wanted.slice(0, mostForSample)) {
			const isFull = messages.length >= sampleSize;
			// In what was active before the first of them, there is nothing later.
			if (isFull && epochMs(activityTime(conversation)) <= epochMs(messages[0].time)) break;
			const options = { limit: 20, query: { order: 'newest_first' } };
			const items = await conversationItems(client, conversation, options).catch(
				async (failure: unknown) => {
					const isOfAll = !isOfOneRecord(failure) || failures.push(failure) >= mostFailuresInARow;
					return isOfAll ? await Promise.reject(failure) : [];
				},
			);
			messages = latestOf([...messages, ...messagesIn(items, conversation, filters)], since);
		}
		return messages.length === 0 && failures.length > 0
			? await Promise.reject(failures[0])
			: messages;
	},
};

/**
 * Reads conversations one after the other. Returns whether all were tried: a trouble of all ends it
 * early, and so do several in a row, since each costs several tries.
 */
async function* readEach(
	{ client, settings: { filters }, now }: PollContext,
	progress: MessageProgress,
	conversations: readonly Unread[],
): AsyncGenerator<Step, boolean> {
	let failuresInARow = 0;

	/** Returns the new messages in parts, the last of which says that there are no more. */
	async function read({ id, conversation: listed }: Unread): Promise<Part[]> {
		const from = now();
		const conversation = listed ?? (await conversationById(client, id));
		if (conversation === undefined || !mayHaveMessages(conversation, filters)) {
			return [{ news: [], finish: () => progress.drop(id) }];
		}
		const options = {
			largestPage: 200,
			query: { order: 'oldest_first' },
			firstPageQuery: { startFrom: progress.beginningIn(id) },
		};
		const items = await conversationItems(client, conversation, options);
		const to = now();
		const news = progress.newOf(id, messagesIn(items, conversation, filters));
		const parts = inParts(news).map((part): Part => ({ news: part }));
		const last = {
			news: parts.pop()?.news ?? [],
			finish: () => progress.finish(conversation, from, to),
		};
		return [...parts, last];
	}

	for (const unread of conversations) {
		const { id } = unread;
		const isNew = !progress.isUnreadable(id);
		const parts = await read(unread).catch(async (failure: unknown) =>
			isOfOneRecord(failure) && progress.leave(id) ? failure : await Promise.reject(failure),
		);
		if (!Array.isArray(parts)) {
			yield { news: [], next: progress.toPosition(), recordFailure: { id, failure: parts, isNew } };
			if (++failuresInARow >= mostFailuresInARow) return false;
			continue;
		}
		failuresInARow = 0;
		for (const { news, finish } of parts) {
			progress.take(id, news);
			finish?.();
			yield { news, next: progress.toPosition() };
		}
	}
	return true;
}

function inParts(news: readonly News[]): News[][] {
	const count = Math.ceil(news.length / mostInAStep);
	return Array.from({ length: count }, (_, index) =>
		news.slice(index * mostInAStep, (index + 1) * mostInAStep),
	);
}

/** Whether the conversation alone shows that no message in it would pass: that saves a call. */
function mayHaveMessages(conversation: IDataObject, filters: EventFilters): boolean {
	return isWithOutside(conversation) && passesFilters(filters, activityEvent(conversation));
}

function messagesIn(
	items: readonly IDataObject[],
	conversation: IDataObject,
	filters: EventFilters,
): News[] {
	return items.flatMap((item) => receivedMessage(item, conversation, filters) ?? []);
}
