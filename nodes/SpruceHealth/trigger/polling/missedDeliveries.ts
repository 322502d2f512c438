import { advance, type Cursor, cursorAt } from '../cursor';
import { EndpointMemory, memoryOf } from '../EndpointMemory';
import { type MissedEvent, readMissedEvents } from '../missedEvents';
import { newWordsFor } from '../newWordsFor';
import { eventKey } from '../SpruceEvent';
import { latestOf } from './latestOf';
import type { Look, News, Source } from './Source';

/** Spruce tries an event for 20 minutes: what waits now, and clocks that differ by as much. */
const longestTrialMs = 45 * 60_000;

/** Events that Spruce could not deliver to a webhook endpoint. */
export const missedDeliveries: Source = {
	plural: 'missed events',

	async begin(look) {
		// What still waits to be delivered may yet be missed, so the cursor stands before it.
		const { next } = await missedSince(look, cursorAt(isoOf(look.now() - longestTrialMs)));
		return { since: next.upTo, cursor: next, endpointUrl: look.endpoint?.url };
	},

	async *read(look, position) {
		const { missed, next } = await missedSince(look, position.cursor);
		const { id = '', url: endpointUrl } = look.endpoint ?? {};
		// The trigger of the endpoint may have got an event after all, or has caught up on it.
		const { seen } = memoryOf(id);
		const memory = new EndpointMemory();
		let { cursor } = position;
		for (const one of missed) {
			cursor = advance(cursor, [one], cursor.upTo).next;
			const isSeen = seen.has(eventKey(one.event), look.now());
			const news = isSeen ? [] : newsOf([one], look, memory);
			yield { news, next: { ...position, cursor, endpointUrl } };
		}
		yield { news: [], next: { ...position, cursor: next, endpointUrl } };
	},

	async recent(look, since) {
		const { missed } = await missedSince(look, cursorAt(since));
		return latestOf(newsOf(missed, look, new EndpointMemory()), since);
	},
};

async function missedSince({ client, endpoint, now }: Look, cursor: Cursor) {
	return await readMissedEvents(client, endpoint?.id ?? '', cursor, now());
}

/** @param memory for one poll only: n8n may throw a poll away, and what it gave must come again */
function newsOf(
	missed: readonly MissedEvent[],
	{ settings, now }: Look,
	memory: EndpointMemory,
): News[] {
	return missed.flatMap((told) => {
		const event = memory.withRequestId(told.event);
		const words = newWordsFor(event, settings, memory, now());
		const { time } = event;
		return words.length > 0
			? [{ key: eventKey(event), time, event, words, isRecovered: true }]
			: [];
	});
}

function isoOf(ms: number): string {
	return new Date(ms).toISOString();
}
