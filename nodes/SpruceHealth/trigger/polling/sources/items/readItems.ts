import type { IDataObject } from 'n8n-workflow';
import type { NewEvent, PollContext, RecordFailure, Step } from '../Source';
import { conversationById, conversationItems } from './conversationItems';
import { itemEvent, itemEvents, mayHaveItems } from './itemEvents';
import { type ItemKind, mayCountLater } from './itemKinds';
import type { ItemProgress } from './ItemProgress';
import { mayConcernOneRecord } from './mayConcernOneRecord';
import { showsActivity } from './ReadConversations';

/**
 * This many failures in a row look like a problem of Spruce and not of single conversations. Each one
 * costs several attempts, so the poll ends and the next one goes on.
 */
const maxFailuresInARow = 5;

/**
 * A poll can only end after a step, and each item of a step may have files to download. Five
 * items keep a step short.
 */
const maxEventsPerStep = 5;

/** A conversation that is to be read. Only its ID is known where it was active long ago. */
export interface UnreadConversation {
	id: string;
	conversation?: IDataObject;
}

/** What is new in a conversation. */
interface NewItems {
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
export async function* readItems(
	kind: ItemKind,
	poll: PollContext,
	progress: ItemProgress,
	conversations: readonly UnreadConversation[],
): AsyncGenerator<Step, boolean> {
	const position = () => progress.position();
	let failuresInARow = 0;
	for (const unread of conversations) {
		const { id } = unread;
		const reading = await tryToRead(kind, poll, progress, unread);
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
	kind: ItemKind,
	poll: PollContext,
	progress: ItemProgress,
	unread: UnreadConversation,
): Promise<NewItems | RecordFailure> {
	const { id } = unread;
	const isNew = !progress.isUnreadable(id);
	return await readConversation(kind, poll, progress, unread).catch((failure: unknown) => {
		if (mayConcernOneRecord(failure) && progress.setAside(id)) return { id, failure, isNew };
		throw failure;
	});
}

async function readConversation(
	kind: ItemKind,
	{ client, settings: { filters } }: PollContext,
	progress: ItemProgress,
	{ id, conversation: listed }: UnreadConversation,
): Promise<NewItems> {
	const from = client.spruceNow();
	const conversation = listed ?? (await conversationById(client, id));
	if (conversation === undefined || !mayHaveItems(kind, conversation, filters)) {
		return { newEvents: [], finish: () => progress.forget(id) };
	}
	const items = await conversationItems(client, conversation, {
		largestPage: 200,
		query: { order: 'oldest_first' },
		firstPageQuery: { startFrom: progress.startTimeIn(id) },
	});
	const to = client.spruceNow();
	const now = new Date(to).toISOString();
	return {
		newEvents: progress.newOf(id, itemEvents(kind, items, conversation, filters)),
		finish: () =>
			progress.finish(conversation, {
				from,
				to,
				showsActivity: showsActivity(conversation, items),
				mayChange: items.some((item) => mayCountLater(kind, itemEvent(item, conversation), now)),
			}),
	};
}

/** Parts of a few events each; one empty part where there are none. */
function inParts(newEvents: readonly NewEvent[]): NewEvent[][] {
	const count = Math.max(1, Math.ceil(newEvents.length / maxEventsPerStep));
	return Array.from({ length: count }, (_, index) =>
		newEvents.slice(index * maxEventsPerStep, (index + 1) * maxEventsPerStep),
	);
}
