import type { IWebhookFunctions } from 'n8n-workflow';
import { path } from '../../values/path';
import { keptLogProgress } from '../endpoint/endpointState';
import type { EventSettings } from '../fields/eventSettings';
import type { EndpointMemory } from '../memory/EndpointMemory';
import type { LogProgress } from '../memory/LogProgress';
import type { RecoveredEvents } from '../memory/RecoveredEvents';
import { claimEvent, deduplicationKeysOf } from '../memory/claimEvent';
import { type MissedEvents, readMissedEvents } from '../memory/missedEvents';
import { lookUpItem } from '../output/lookUpItem';
import { triggerClient } from '../output/triggerClient';
import { lookUpBudgetMs } from './lookUpWithinBudget';
import { settlesWithin } from './settlesWithin';
import { noBody } from '../../client/writes/WriteContent';

/** Spruce retries an event for 20 minutes, so no event is given up sooner. */
const catchUpIntervalMs = 20 * 60_000;

/** Longer than a catch-up takes, and shorter than the interval between two of them. */
const slotMs = 10 * 60_000;

/** What a catch-up needs to know: reading the log of an endpoint for events that it missed. */
interface CatchUpContext {
	endpointId: string;
	memory: EndpointMemory;
	settings: EventSettings;
	/** Milliseconds since 1970. */
	now: number;
}

/**
 * Starts a catch-up when one is due, and waits for its events as long as Spruce may be kept waiting.
 * A catch-up that takes longer continues in the background. The first event that arrives after its
 * end takes what it recovered.
 *
 * @returns undefined when no catch-up has ended
 */
export async function takeRecoveredEvents(
	context: IWebhookFunctions,
	catchUp: CatchUpContext,
): Promise<RecoveredEvents | undefined> {
	const { memory, settings, now } = catchUp;
	// The events of an earlier catch-up have to be taken first: a new one would replace them.
	const mayStart = settings.options.catchUp === true && memory.pendingCatchUp === undefined;
	if (mayStart && isCatchUpDue(memory, now)) {
		memory.catchUpStartedAt = now;
		memory.pendingCatchUp = recoverMissedEvents(context, catchUp);
	}
	const { pendingCatchUp } = memory;
	if (pendingCatchUp === undefined) return undefined;
	if (!(await settlesWithin(lookUpBudgetMs, pendingCatchUp))) return undefined;
	// Another event may have taken them while this one waited.
	if (memory.pendingCatchUp !== pendingCatchUp) return undefined;
	memory.pendingCatchUp = undefined;
	return await pendingCatchUp;
}

/**
 * A catch-up is due once after each start of n8n, and then at an interval. It needs an arriving event
 * as its occasion, because a webhook node has no timer.
 */
function isCatchUpDue({ catchUpStartedAt }: EndpointMemory, now: number): boolean {
	return catchUpStartedAt === undefined || now - catchUpStartedAt >= catchUpIntervalMs;
}

/** Never rejects: a failure is reported in the item, and the next catch-up finds the events. */
async function recoverMissedEvents(
	context: IWebhookFunctions,
	catchUp: CatchUpContext,
): Promise<RecoveredEvents> {
	const recovered: RecoveredEvents = { items: [], keys: [], failures: [], unreadable: [] };
	await collectMissedEvents(context, catchUp, recovered).catch((failure: unknown) => {
		const reason = failure instanceof Error ? failure.message : String(failure);
		recovered.failures.push(`Missed events: ${reason}`);
	});
	return recovered;
}

/** Adds to `recovered` event by event, so that what was added counts when a later event fails. */
async function collectMissedEvents(
	context: IWebhookFunctions,
	catchUp: CatchUpContext,
	recovered: RecoveredEvents,
): Promise<void> {
	const { memory, settings, now } = catchUp;
	const log = await readMissedInLog(context, catchUp);
	recovered.unreadable.push(...(log?.unreadable ?? []));
	for (const entry of log?.missed ?? []) {
		const event = memory.withRequestId(entry.event);
		const names = claimEvent(event, settings, memory, now);
		if (names.length === 0) continue;
		recovered.keys.push(...deduplicationKeysOf(event, names));
		const item = await lookUpItem(context, event, { names, isRecovered: true }, settings);
		if (item !== undefined) recovered.items.push(item);
	}
	recovered.logProgress = log?.logProgress;
}

/** @returns undefined when another process is reading the same part of the log */
async function readMissedInLog(
	context: IWebhookFunctions,
	{ endpointId, memory, now }: CatchUpContext,
): Promise<(Omit<MissedEvents, 'next'> & { logProgress: LogProgress }) | undefined> {
	const known = memory.latestLogProgress(keptLogProgress(context, endpointId));
	const looks = known?.looks ?? 0;
	if (!(await claimCatchUp(context, endpointId, looks, now))) return undefined;
	const client = await triggerClient(context, 'read', 'trigger: catch up on missed events');
	const { next, ...log } = await readMissedEvents(client, endpointId, known?.cursor, now);
	return { ...log, logProgress: { cursor: next, looks: looks + 1 } };
}

/**
 * Claims a catch-up for this process, so that no other process recovers the same events.
 *
 * The processes of an n8n in queue mode share no memory that is fast enough. They share Spruce, which
 * refuses an idempotency key that it has seen before. The write itself changes nothing: it resumes an
 * endpoint that is not paused.
 *
 * @param looks how many catch-ups were completed before this one
 * @returns whether this process was first
 */
async function claimCatchUp(
	context: IWebhookFunctions,
	endpointId: string,
	looks: number,
	now: number,
): Promise<boolean> {
	const slot = Math.floor(now / slotMs);
	// Claims two slots, so that two catch-ups exclude each other also across the end of a slot.
	for (const claimed of [slot, slot + 1]) {
		const idempotencyKey = `look ${looks} ${claimed}`;
		const client = await triggerClient(context, 'write', 'trigger: catch up', { idempotencyKey });
		const answer = await client.post(path`/webhooks/endpoints/${endpointId}/paused`, noBody, {
			query: { paused: false },
			isRepeatHandled: true,
		});
		if (answer.duplicate === true) return false;
	}
	return true;
}
