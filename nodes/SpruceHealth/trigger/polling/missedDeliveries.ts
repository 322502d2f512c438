import { type Cursor, cursorAt } from '../cursor';
import { EndpointMemory, memoryOf } from '../EndpointMemory';
import { readMissedEvents } from '../missedEvents';
import { newWordsFor } from '../newWordsFor';
import { eventKey, type SpruceEvent } from '../SpruceEvent';
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
		const { id = '', url } = look.endpoint ?? {};
		// The trigger of the endpoint may have got an event after all, or has caught up on it.
		const { seen } = memoryOf(id);
		const unseen = missed.filter((event) => !seen.has(eventKey(event)));
		const end = { ...position, cursor: next, endpointUrl: url };
		yield { news: newsOf(unseen, look), next: end };
	},

	async recent(look, since) {
		const { missed } = await missedSince(look, cursorAt(since));
		return latestOf(newsOf(missed, look), since);
	},
};

async function missedSince({ client, endpoint, now }: Look, cursor: Cursor) {
	return await readMissedEvents(client, endpoint?.id ?? '', cursor, now());
}

/** With a memory for this poll only: n8n may throw a poll away, and what it gave must come again. */
function newsOf(missed: readonly SpruceEvent[], { settings, now }: Look): News[] {
	const memory = new EndpointMemory();
	return missed.flatMap((told) => {
		const event = memory.withRequestId(told);
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
