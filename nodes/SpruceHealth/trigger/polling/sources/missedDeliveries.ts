import { shortHash } from '../../../values/shortHash';
import { epochMs } from '../../../values/time';
import { eventKey } from '../../events/SpruceEvent';
import { oncePerRecordKey } from '../../events/events';
import { EndpointMemory, memoryOf } from '../../memory/EndpointMemory';
import { advance, type Cursor, cursorAt } from '../../memory/cursor';
import { type MissedEvent, readMissedEvents } from '../../memory/missedEvents';
import { claimEvent } from '../../memory/claimEvent';
import type { PollContext, News, Source } from './Source';
import { latestOf } from './latestOf';

/** Spruce tries an event for 20 minutes: what waits now, and clocks that differ by as much. */
const longestTrialMs = 45 * 60_000;

/** The last event that tells how a call went comes soon after it; nobody calls for longer than this. */
const longestCallMs = 24 * 60 * 60_000;

/**
 * The log has delivered events as well, 20 a page: that of a busy endpoint would use up the calls of
 * the whole practice, only to show something.
 */
const mostForSample = 1_000;

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
		const { delivered } = memoryOf(id);
		const isHad = (key = '') => delivered.isClaimed(key, look.now());
		const memory = new EndpointMemory();
		const toldBefore = position.told ?? {};
		memory.delivered.mergeSnapshot({ savedAt: look.now(), keys: Object.keys(toldBefore) });
		const told: Array<[string, number]> = [];
		for (const [index, one] of missed.entries()) {
			const news = isHad(eventKey(one.event)) ? [] : newsOf([one], look, memory, isHad);
			told.push(...toldOnce(news));
			const toldCount = told.length;
			yield {
				news,
				get next() {
					const { cursor } = position;
					const taken = advance(cursor, missed.slice(0, index + 1), cursor.upTo);
					const toldNow = Object.fromEntries(told.slice(0, toldCount));
					return {
						...position,
						cursor: taken.next,
						told: { ...toldBefore, ...toldNow },
						endpointUrl,
					};
				},
			};
		}
		const since = epochMs(next.upTo) - longestCallMs;
		const all = [...Object.entries(toldBefore), ...told].filter(([, ms]) => ms >= since);
		yield {
			news: [],
			next: { ...position, cursor: next, told: Object.fromEntries(all), endpointUrl },
		};
	},

	async recent(look, since) {
		const { missed } = await missedSince(look, cursorAt(since), mostForSample);
		return latestOf(newsOf(missed, look, new EndpointMemory()), since);
	},
};

async function missedSince({ client, endpoint, now }: PollContext, cursor: Cursor, limit?: number) {
	return await readMissedEvents(client, endpoint?.id ?? '', cursor, now(), limit);
}

/**
 * @param memory for one poll only: n8n may throw a poll away, and what it gave must come again
 * @param isHad whether the endpoint's trigger has had what is remembered under a key
 */
function newsOf(
	missed: readonly MissedEvent[],
	{ settings, now }: PollContext,
	memory: EndpointMemory,
	isHad: (key?: string) => boolean = () => false,
): News[] {
	return missed.flatMap((one) => {
		const event = memory.withRequestId(one.event);
		const names = claimEvent(event, settings, memory, now()).filter(
			(name) => !isHad(oncePerRecordKey(name, event)),
		);
		const { time } = event;
		return names.length > 0
			? [{ key: eventKey(event), time, event, names, isRecovered: true }]
			: [];
	});
}

/** What of the news is not to be told of its record again. */
function toldOnce(news: readonly News[]): Array<[string, number]> {
	return news.flatMap(({ event, names, time }) =>
		names
			.flatMap((name) => oncePerRecordKey(name, event) ?? [])
			.map((key): [string, number] => [shortHash(key), epochMs(time)]),
	);
}

function isoOf(ms: number): string {
	return new Date(ms).toISOString();
}
