import type { IDataObject } from 'n8n-workflow';
import { epochMs } from '../../../../values/time';
import { safeText } from '../../../../values/text/safeText';
import { startTimeOf } from '../../../memory/cursor';
import { activityTime, listActiveConversations, listActivityTimes } from '../activeConversations';
import { positionFromNow } from '../positions';
import type { PollContext, Position, Source, Step } from '../Source';
import { ItemProgress } from './ItemProgress';
import { mayHaveItems } from './itemEvents';
import type { ItemKind } from './itemKinds';
import { readItems } from './readItems';
import { recentItems } from './recentItems';

/**
 * Conversation items of a kind. Spruce has no list of all items, so a poll lists the conversations
 * that were active and asks for the items of each.
 */
export function itemSource(kind: ItemKind): Source {
	const read: Source['read'] = (poll, start) => readSince(kind, poll, start);
	return {
		plural: kind.plural,
		begin: async (poll) => await positionFromNow(poll, listActivityTimes(poll), read),
		read,
		recent: async (poll, since) => await recentItems(kind, poll, since),
	};
}

async function* readSince(
	kind: ItemKind,
	poll: PollContext,
	start: Position,
): AsyncGenerator<Step> {
	const { settings } = poll;
	const startFrom = startTimeOf(start.cursor, kind.overlapMs);
	const { listed, reading } = await listActiveConversations(poll, startFrom);
	const progress = new ItemProgress(start, listed, reading, kind.overlapMs);
	const unreadableBefore = progress.unreadableRecords;
	const active = listed.filter(
		(conversation) =>
			hasId(conversation) &&
			epochMs(activityTime(conversation)) > epochMs(start.since) &&
			mayHaveItems(kind, conversation, settings.filters),
	);
	const toRead = progress
		.toRead(active)
		.map((conversation) => ({ id: safeText(conversation.id), conversation }));
	const wereAllTried = yield* readItems(kind, poll, progress, toRead);
	if (!wereAllTried) return;
	progress.finishListing();
	yield { newEvents: [], position: () => progress.position() };
	// Those that failed before come last, so that they delay no other conversation.
	const byId = new Map(listed.map((conversation) => [safeText(conversation.id), conversation]));
	const retried = unreadableBefore.map(({ id }) => ({ id, conversation: byId.get(id) }));
	yield* readItems(kind, poll, progress, retried);
}

/** Whether the items of a conversation can be asked for. One without an ID must not end every poll. */
function hasId({ id }: IDataObject): boolean {
	return typeof id === 'number' || (typeof id === 'string' && id !== '');
}
