import type { INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { path } from '../client/path';
import type { EndpointMemory } from './EndpointMemory';
import { keptLogLook } from './endpointState';
import type { EventSettings } from './eventSettings';
import { lookUpItem } from './lookUpItem';
import { readMissedEvents } from './missedEvents';
import { newWordsFor } from './newWordsFor';
import type { SpruceEvent } from './SpruceEvent';
import { triggerClient } from './triggerClient';

/** Spruce tries an event for 20 minutes, so that nothing new is given up sooner. */
const lookEveryMs = 20 * 60_000;

/** Longer than a look takes. */
const slotMs = 10 * 60_000;

/**
 * Whether it is time to look for events that Spruce could not deliver: once after each start of n8n
 * and then from time to time, since only events that arrive give the occasion.
 */
export function isLookDue({ lookedAt }: EndpointMemory, now: number): boolean {
	return lookedAt === undefined || now - lookedAt >= lookEveryMs;
}

/** What belongs to a look. */
interface Look {
	memory: EndpointMemory;
	settings: EventSettings;
	/** Milliseconds since 1970. */
	now: number;
}

/**
 * Items of the wanted events that Spruce has given up since the last look, the oldest first. Never
 * rejects: what stands in the way is told, and the next look finds the events.
 */
export async function recover(
	context: IWebhookFunctions,
	endpointId: string,
	look: Look,
): Promise<{ items: INodeExecutionData[]; failures: string[] }> {
	const { memory, settings, now } = look;
	memory.lookedAt = now;
	const items: INodeExecutionData[] = [];
	const failures: string[] = [];
	const missed = await missedEvents(context, endpointId, look).catch((failure: unknown) => {
		const reason = failure instanceof Error ? failure.message : String(failure);
		failures.push(`Missed events: ${reason}`);
		return [];
	});
	for (const told of missed) {
		const event = memory.withRequestId(told);
		const words = newWordsFor(event, settings, memory, now);
		if (words.length === 0) continue;
		const item = await lookUpItem(context, event, { words, isRecovered: true }, settings);
		if (item !== undefined) items.push(item);
	}
	return { items, failures };
}

async function missedEvents(
	context: IWebhookFunctions,
	endpointId: string,
	{ memory, now }: Look,
): Promise<SpruceEvent[]> {
	const known = memory.laterLook(keptLogLook(context, endpointId));
	const looks = known?.looks ?? 0;
	// Who is first takes it over.
	if (!(await isFirstToLook(context, endpointId, looks, now))) return [];
	const client = await triggerClient(context, 'read', 'trigger: catch up on missed events');
	const { missed, next } = await readMissedEvents(client, endpointId, known?.cursor, now);
	memory.logLook = { cursor: next, looks: looks + 1 };
	return missed;
}

/**
 * Whether no other process looks from the same point at this time. The processes of an n8n in queue
 * mode share no memory that is fast enough, but Spruce: it refuses an idempotency key that it has
 * had before. The write itself changes nothing, as an endpoint that delivers is not paused.
 *
 * @param looks so many were completed before this one
 */
async function isFirstToLook(
	context: IWebhookFunctions,
	endpointId: string,
	looks: number,
	now: number,
): Promise<boolean> {
	const slot = Math.floor(now / slotMs);
	// Two slots each, so that looks on both sides of a slot's end exclude each other as well.
	for (const claimed of [slot, slot + 1]) {
		const key = `look ${looks} ${claimed}`;
		const client = await triggerClient(context, 'write', 'trigger: catch up', key);
		const answer = await client.post(path`/webhooks/endpoints/${endpointId}/paused`, undefined, {
			query: { paused: false },
		});
		if (answer.duplicate === true) return false;
	}
	return true;
}
