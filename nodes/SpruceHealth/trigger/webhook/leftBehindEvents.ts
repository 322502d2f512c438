import type { IWebhookFunctions } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { path } from '../../values/path';
import { epochMs } from '../../values/time';
import { keptLogProgress, keptSnapshot } from '../endpoint/endpointState';
import type { SpruceEvent } from '../../records/event/SpruceEvent';
import { eventSettings } from '../fields/eventSettings';
import { memoryOf } from '../memory/EndpointMemory';
import type { RecoveredEvents } from '../memory/RecoveredEvents';
import { type Cursor, cursorAt, startTimeOf } from '../memory/cursor';
import { deliveryStateOf } from '../memory/deliveryState';
import { contentOfEntry, type LoggedEvent } from '../memory/loggedEvents';
import { recoverEvents } from './recoverEvents';

/** Spruce tries to deliver an event for 20 minutes. */
const triedForMs = 25 * 60_000;

/**
 * What an endpoint that gets removed had not delivered. Without *Catch Up on Missed Events*, only what
 * Spruce was still trying to deliver counts.
 *
 * @param newId of the endpoint that replaces it
 */
export async function leftBehindEvents(
	context: IWebhookFunctions,
	client: SpruceClient,
	oldId: string,
	newId: string,
): Promise<Pick<RecoveredEvents, 'items' | 'keys'>> {
	const settings = eventSettings(context);
	const memory = memoryOf(newId);
	memory.delivered.mergeSnapshot(keptSnapshot(context));
	memory.delivered.mergeSnapshot(memoryOf(oldId).delivered.takeSnapshot(Date.now()));
	const stillTried = cursorAt(new Date(client.spruceNow() - triedForMs).toISOString());
	const isWantedAll = settings.options.catchUp === true;
	const cursor = isWantedAll ? keptLogProgress(context, oldId)?.cursor : stillTried;
	const undelivered = await readUndelivered(client, oldId, cursor);
	const recovered: Pick<RecoveredEvents, 'items' | 'keys'> = { items: [], keys: [] };
	await recoverEvents(context, undelivered, { memory, settings, now: Date.now() }, recovered);
	return recovered;
}

/**
 * The events that an endpoint has not delivered, the oldest first. What is waiting counts too: from an
 * endpoint that is gone, nothing is delivered any more.
 */
async function readUndelivered(
	client: SpruceClient,
	endpointId: string,
	cursor: Cursor | undefined,
): Promise<SpruceEvent[]> {
	const log = client.pages(path`/webhooks/endpoints/${endpointId}/events`, 'events', {
		largestPage: 'none',
		query: cursor && { startTime: startTimeOf(cursor) },
	});
	const found: LoggedEvent[] = [];
	for await (const page of log) {
		const left = page.filter((entry) => deliveryStateOf(entry, client.spruceNow()) !== 'delivered');
		for (const one of left.flatMap(contentOfEntry)) {
			if ('event' in one && !(one.hash in (cursor?.taken ?? {}))) found.push(one);
		}
	}
	return found
		.sort((one, other) => epochMs(one.time) - epochMs(other.time))
		.map(({ event }) => event);
}
