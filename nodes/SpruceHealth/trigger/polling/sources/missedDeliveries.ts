import { oncePerRecordKey } from '../../events/events';
import { eventKey } from '../../../records/event/SpruceEvent';
import { claimEvent } from '../../memory/claimEvent';
import { cursorAt } from '../../memory/cursor';
import { EndpointMemory, memoryOf } from '../../memory/EndpointMemory';
import type { MissedEvent } from '../../memory/LogPart';
import { type LogRange, readMissedEvents } from '../../memory/missedEvents';
import { claimUnreadable, unreadableEventsError } from '../../memory/unreadableEvents';
import { mostItems } from '../../output/mostItems';
import { MissedEventProgress } from './MissedEventProgress';
import { sampleOf } from './sampleOf';
import type { NewEvent, PollContext, Source } from './Source';

/**
 * Spruce tries to deliver an event for 20 minutes. Twice that and a little more, because the clocks
 * of n8n and Spruce may differ by as much.
 */
const oldestWaitingMs = 45 * 60_000;

/**
 * The log holds delivered events too, 20 to a page. Reading all that a busy endpoint logged in 30
 * days would use up the calls of the whole practice for a test event; this many take 50 calls.
 */
const maxEntriesForSample = 1_000;

/** Events that Spruce could not deliver to a webhook endpoint. */
export const missedDeliveries: Source = {
	plural: 'missed events',

	async begin(poll) {
		// An event that still waits for its delivery may be missed later, so the cursor begins before it.
		const from = new Date(poll.client.spruceNow() - oldestWaitingMs).toISOString();
		const { next } = await missedIn(poll, { cursor: cursorAt(from) });
		return { since: next.upTo, cursor: next, endpointUrl: poll.endpoint?.url };
	},

	async *read(poll, start) {
		const { id = '', url } = poll.endpoint ?? {};
		const progress = new MissedEventProgress(start, url);
		const position = () => progress.position();
		// The webhook trigger of the endpoint may have received an event after all, or caught up on it.
		const { delivered } = memoryOf(id);
		const isDelivered = (key = '') => delivered.isClaimed(key, poll.now());
		const memory = new EndpointMemory();
		memory.delivered.mergeSnapshot({ savedAt: poll.now(), keys: progress.onceKeys });
		const most = mostItems(poll.settings);
		let hasNews = false;
		let isMoreLeft = true;
		while (isMoreLeft) {
			const part = await missedIn(poll, { cursor: progress.cursor, most });
			for (const one of part.missed) {
				const newEvents = isDelivered(eventKey(one.event))
					? []
					: newEventsOf([one], poll, memory, isDelivered);
				progress.take(one, newEvents);
				hasNews ||= newEvents.length > 0;
				yield { newEvents, position };
			}
			// A poll cannot give items and fail. So the next one reads this part again.
			if (hasNews && part.unreadable.some(({ key }) => !isDelivered(key))) return;
			progress.finish(part.next);
			yield { newEvents: [], position };
			const untold = claimUnreadable(delivered, part.unreadable, poll.now());
			if (untold.length > 0) throw unreadableEventsError(untold);
			isMoreLeft = part.isMoreLeft;
		}
	},

	async recent(poll, since) {
		const range = { cursor: cursorAt(since), mostEntries: maxEntriesForSample };
		const { missed } = await missedIn(poll, range);
		return sampleOf(newEventsOf(missed, poll, new EndpointMemory()), since);
	},
};

async function missedIn({ client, endpoint }: PollContext, range: LogRange) {
	return await readMissedEvents(client, endpoint?.id ?? '', range);
}

/**
 * The missed events that start an execution.
 *
 * @param memory of this poll only: n8n may discard a poll, and its events must come again
 * @param isDelivered whether the webhook trigger of the endpoint has had what has this key
 */
function newEventsOf(
	missed: readonly MissedEvent[],
	{ settings, now }: PollContext,
	memory: EndpointMemory,
	isDelivered: (key?: string) => boolean = () => false,
): NewEvent[] {
	return missed.flatMap((one) => {
		const event = memory.withRequestId(one.event);
		const names = claimEvent(event, settings, memory, now()).filter(
			(name) => !isDelivered(oncePerRecordKey(name, event)),
		);
		if (names.length === 0) return [];
		return [{ key: eventKey(event), time: event.time, event, names, isRecovered: true }];
	});
}
