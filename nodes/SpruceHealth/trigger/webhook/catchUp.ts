import type { IWebhookFunctions } from 'n8n-workflow';
import { path } from '../../values/path';
import { keptLogLook } from '../endpoint/endpointState';
import type { EventSettings } from '../fields/eventSettings';
import type { EndpointMemory } from '../memory/EndpointMemory';
import type { LogLook } from '../memory/LogLook';
import type { RecoveredEvents } from '../memory/RecoveredEvents';
import { claimEvent, deduplicationKeysOf } from '../memory/claimEvent';
import { type MissedEvent, readMissedEvents } from '../memory/missedEvents';
import { lookUpItem } from '../output/lookUpItem';
import { triggerClient } from '../output/triggerClient';
import { settlesWithin } from './settlesWithin';
import { noBody } from '../../client/writes/WriteContent';

/** Spruce tries an event for 20 minutes, so that nothing new is given up sooner. */
const lookEveryMs = 20 * 60_000;

/** Longer than a look takes. */
const slotMs = 10 * 60_000;

/**
 * Whether it is time to look for events that Spruce could not deliver: once after each start of n8n
 * and then from time to time, since only events that arrive give the occasion.
 */
function isLookDue({ lookedAt }: EndpointMemory, now: number): boolean {
	return lookedAt === undefined || now - lookedAt >= lookEveryMs;
}

/** What belongs to a look. */
interface CatchUpContext {
	memory: EndpointMemory;
	settings: EventSettings;
	/** Milliseconds since 1970. */
	now: number;
}

/**
 * Begins to look where that is due, and waits a little for what a look gives. One that takes longer
 * goes on while events come, and the first that finds it ended takes what it gave.
 */
export async function takeRecoveredEvents(
	context: IWebhookFunctions,
	endpointId: string,
	look: CatchUpContext,
	lookUpBudgetMs: number,
): Promise<RecoveredEvents | undefined> {
	const { memory, settings, now } = look;
	// What an earlier look gave has to be taken first: else nobody would.
	const mayBegin = settings.options.catchUp === true && memory.look === undefined;
	if (mayBegin && isLookDue(memory, now)) {
		memory.lookedAt = now;
		memory.look = recover(context, endpointId, look);
	}
	const { look: current } = memory;
	if (current === undefined || !(await settlesWithin(lookUpBudgetMs, current))) return undefined;
	// Another event may have come first.
	if (memory.look !== current) return undefined;
	memory.look = undefined;
	return await current;
}

/** Never rejects: what stands in the way is told, and the next look finds the events. */
async function recover(
	context: IWebhookFunctions,
	endpointId: string,
	look: CatchUpContext,
): Promise<RecoveredEvents> {
	const given: RecoveredEvents = { items: [], keys: [], failures: [] };
	await lookInto(context, endpointId, look, given).catch((failure: unknown) => {
		const reason = failure instanceof Error ? failure.message : String(failure);
		given.failures.push(`Missed events: ${reason}`);
	});
	return given;
}

async function lookInto(
	context: IWebhookFunctions,
	endpointId: string,
	{ memory, settings, now }: CatchUpContext,
	given: RecoveredEvents,
): Promise<void> {
	const found = await missedEvents(context, endpointId, memory, now);
	for (const told of found?.missed ?? []) {
		const event = memory.withRequestId(told.event);
		const names = claimEvent(event, settings, memory, now);
		if (names.length === 0) continue;
		given.keys.push(...deduplicationKeysOf(event, names));
		const item = await lookUpItem(context, event, { names, isRecovered: true }, settings);
		if (item !== undefined) given.items.push(item);
	}
	given.logLook = found?.logLook;
}

async function missedEvents(
	context: IWebhookFunctions,
	endpointId: string,
	memory: EndpointMemory,
	now: number,
): Promise<{ missed: MissedEvent[]; logLook: LogLook } | undefined> {
	const known = memory.laterLook(keptLogLook(context, endpointId));
	const looks = known?.looks ?? 0;
	// Who is first takes it over.
	if (!(await isFirstToLook(context, endpointId, looks, now))) return undefined;
	const client = await triggerClient(context, 'read', 'trigger: catch up on missed events');
	const { missed, next } = await readMissedEvents(client, endpointId, known?.cursor, now);
	return { missed, logLook: { cursor: next, looks: looks + 1 } };
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
		const idempotencyKey = `look ${looks} ${claimed}`;
		const client = await triggerClient(context, 'write', 'trigger: catch up', { idempotencyKey });
		const answer = await client.post(path`/webhooks/endpoints/${endpointId}/paused`, noBody, {
			query: { paused: false },
		});
		if (answer.duplicate === true) return false;
	}
	return true;
}
