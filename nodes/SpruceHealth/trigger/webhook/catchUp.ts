import type { IWebhookFunctions } from 'n8n-workflow';
import { keptLogProgress } from '../endpoint/endpointState';
import type { EventSettings } from '../fields/eventSettings';
import type { CatchUpStart, EndpointMemory } from '../memory/EndpointMemory';
import type { LogProgress } from '../memory/LogProgress';
import type { RecoveredEvents } from '../memory/RecoveredEvents';
import { readMissedEvents } from '../memory/missedEvents';
import { mostItems } from '../output/mostItems';
import { backgroundClient } from '../../client/backgroundClient';
import { claimInSpruce } from './claimInSpruce';
import { lookUpBudgetMs } from './lookUpWithinBudget';
import { recoverEvents } from './recoverEvents';
import { settlesWithin } from './settlesWithin';

/** Spruce retries an event for 20 minutes, so no event is given up sooner. */
const catchUpIntervalMs = 20 * 60_000;

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
	const { endpointId, memory, settings, now } = catchUp;
	// The events of an earlier catch-up have to be taken first: a new one would replace them.
	const mayStart = settings.options.catchUp === true && memory.pendingCatchUp === undefined;
	const known = memory.latestLogProgress(keptLogProgress(context, endpointId));
	if (mayStart && isCatchUpDue(memory.catchUpStarted, known, now)) {
		memory.catchUpStarted = { at: now, looks: looksOf(known) };
		memory.pendingCatchUp = recoverMissedEvents(context, catchUp, known);
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
 * A catch-up is due once after each start of n8n, and then at an interval; at once where the last one
 * left events over. It needs an arriving event as its occasion, because a webhook node has no timer.
 *
 * @param started the last catch-up of this process
 * @param known how far the log was read
 */
export function isCatchUpDue(
	started: CatchUpStart | undefined,
	known: LogProgress | undefined,
	now: number,
): boolean {
	if (started === undefined || now - started.at >= catchUpIntervalMs) return true;
	// Not where what was left over was tried already: n8n may have failed to store the events.
	return known?.isMoreLeft === true && started.looks !== known.looks;
}

/** Never rejects: a failure is reported in the item, and the next catch-up finds the events. */
async function recoverMissedEvents(
	context: IWebhookFunctions,
	catchUp: CatchUpContext,
	known: LogProgress | undefined,
): Promise<RecoveredEvents> {
	const recovered: RecoveredEvents = { items: [], keys: [], failures: [], unreadable: [] };
	await collectMissedEvents(context, catchUp, known, recovered).catch((failure: unknown) => {
		const reason = failure instanceof Error ? failure.message : String(failure);
		recovered.failures.push(`Missed events: ${reason}`);
	});
	return recovered;
}

/**
 * Adds to `recovered` what one execution may begin with, event by event, so that what was added counts
 * when a later event fails. Reads on where nothing of what was missed is wanted.
 */
async function collectMissedEvents(
	context: IWebhookFunctions,
	catchUp: CatchUpContext,
	known: LogProgress | undefined,
	recovered: RecoveredEvents,
): Promise<void> {
	const looks = looksOf(known);
	if (!(await claimInSpruce(context, catchUp.endpointId, `look ${looks}`, catchUp.now))) return;
	const client = await backgroundClient(context, 'read', 'trigger: catch up on missed events');
	let cursor = known?.cursor;
	let isMoreLeft = true;
	while (isMoreLeft && recovered.items.length === 0) {
		const most = mostItems(catchUp.settings);
		const part = await readMissedEvents(client, catchUp.endpointId, { cursor, most });
		const events = part.missed.map(({ event }) => event);
		recovered.unreadable.push(...part.unreadable);
		await recoverEvents(context, events, catchUp, recovered);
		({ next: cursor, isMoreLeft } = part);
		recovered.logProgress = { cursor, looks: looks + 1, isMoreLeft };
	}
}

function looksOf(known: LogProgress | undefined): number {
	return known?.looks ?? 0;
}
