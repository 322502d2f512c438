import type { IDataObject } from 'n8n-workflow';
import { conversationById, conversationItems } from './conversationItems';
import { mayConcernOneRecord } from './mayConcernOneRecord';
import type { MessageProgress } from './MessageProgress';
import { mayHaveMessages, receivedMessages } from './receivedMessages';
import type { NewEvent, PollContext, RecordFailure, Step } from './Source';

/**
 * This many failures in a row look like a problem of Spruce and not of single conversations. Each one
 * costs several attempts, so the poll ends and the next one goes on.
 */
const maxFailuresInARow = 5;

/**
 * A poll can only end after a step, and each message of a step may have files to download. Five
 * messages keep a step short.
 */
const maxEventsPerStep = 5;

/** A conversation that is to be read. Only its ID is known where it was active long ago. */
export interface UnreadConversation {
	id: string;
	conversation?: IDataObject;
}

/** What is new in a conversation. */
interface Reading {
	newEvents: NewEvent[];
	/** Notes that all of it was taken. */
	finish(): void;
}

/**
 * Reads conversations one after the other.
 *
 * @returns whether all were tried, which is not the case after several failures in a row
 * @throws the failure of a call that no other conversation would survive either
 */
export async function* readMessages(
	poll: PollContext,
	progress: MessageProgress,
	conversations: readonly UnreadConversation[],
): AsyncGenerator<Step, boolean> {
	const position = () => progress.position();
	let failuresInARow = 0;
	for (const unread of conversations) {
		const { id } = unread;
		const reading = await tryToRead(poll, progress, unread);
		if ('failure' in reading) {
			yield { newEvents: [], position, recordFailure: reading };
			if (++failuresInARow >= maxFailuresInARow) return false;
			continue;
		}
		failuresInARow = 0;
		const parts = inParts(reading.newEvents);
		for (const [index, newEvents] of parts.entries()) {
			progress.take(id, newEvents);
			if (index === parts.length - 1) reading.finish();
			yield { newEvents, position };
		}
	}
	return true;
}

/** Sets a conversation aside if only its own call fails. */
async function tryToRead(
	poll: PollContext,
	progress: MessageProgress,
	unread: UnreadConversation,
): Promise<Reading | RecordFailure> {
	const { id } = unread;
	const isNew = !progress.isUnreadable(id);
	return await readConversation(poll, progress, unread).catch((failure: unknown) => {
		if (mayConcernOneRecord(failure) && progress.setAside(id)) return { id, failure, isNew };
		throw failure;
	});
}

async function readConversation(
	{ client, settings: { filters }, now }: PollContext,
	progress: MessageProgress,
	{ id, conversation: listed }: UnreadConversation,
): Promise<Reading> {
	const from = now();
	const conversation = listed ?? (await conversationById(client, id));
	if (conversation === undefined || !mayHaveMessages(conversation, filters)) {
		return { newEvents: [], finish: () => progress.forget(id) };
	}
	const items = await conversationItems(client, conversation, {
		largestPage: 200,
		query: { order: 'oldest_first' },
		firstPageQuery: { startFrom: progress.startTimeIn(id) },
	});
	const to = now();
	return {
		newEvents: progress.newOf(id, receivedMessages(items, conversation, filters)),
		finish: () => progress.finish(conversation, { from, to }),
	};
}

/** Parts of a few events each; one empty part where there are none. */
function inParts(newEvents: readonly NewEvent[]): NewEvent[][] {
	const count = Math.max(1, Math.ceil(newEvents.length / maxEventsPerStep));
	return Array.from({ length: count }, (_, index) =>
		newEvents.slice(index * maxEventsPerStep, (index + 1) * maxEventsPerStep),
	);
}
