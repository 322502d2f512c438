import { epochMs } from '../../../values/time';
import { startTimeOf } from '../../memory/cursor';
import { activeSince, activityTime } from './activeConversations';
import { MessageProgress } from './MessageProgress';
import { readMessages } from './readMessages';
import { mayHaveMessages } from './receivedMessages';
import { recentMessages } from './recentMessages';
import type { Source } from './Source';
import { positionAtLatestActivity } from './spruceTime';

/**
 * Messages from outside the practice. Spruce has no list of all messages, so a poll lists the
 * conversations that were active and asks for the items of each.
 */
export const newMessages: Source = {
	plural: 'new messages',

	begin: positionAtLatestActivity,

	async *read(poll, start) {
		const { client, settings, now } = poll;
		const from = now();
		// Spruce documents that the latest activity comes last. So a conversation that becomes active
		// while it is listed comes once more at the end.
		const options = activeSince(startTimeOf(start.cursor));
		const listed = await client.list('/conversations', 'conversations', options);
		const progress = new MessageProgress(start, listed, { from, to: now() });
		const unreadableBefore = progress.unreadableRecords;
		const active = listed.filter(
			(conversation) =>
				epochMs(activityTime(conversation)) > epochMs(start.since) &&
				mayHaveMessages(conversation, settings.filters),
		);
		const toRead = progress
			.toRead(active)
			.map((conversation) => ({ id: String(conversation.id), conversation }));
		const wereAllTried = yield* readMessages(poll, progress, toRead);
		if (!wereAllTried) return;
		progress.finishListing();
		yield { newEvents: [], position: () => progress.position() };
		// Those that failed before come last, so that they delay no other conversation.
		const byId = new Map(listed.map((conversation) => [String(conversation.id), conversation]));
		const retried = unreadableBefore.map(({ id }) => ({ id, conversation: byId.get(id) }));
		yield* readMessages(poll, progress, retried);
	},

	recent: recentMessages,
};
