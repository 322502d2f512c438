import type { IWebhookFunctions } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { keptLogProgress, keptSnapshot } from '../endpoint/endpointState';
import { type EventSettings, eventSettings } from '../fields/eventSettings';
import { memoryOf } from '../memory/EndpointMemory';
import type { LeftBehindEndpoint } from '../memory/LeftBehind';
import type { RecoveredEvents } from '../memory/RecoveredEvents';
import { type Cursor, cursorAt } from '../memory/cursor';
import { readMissedEvents } from '../memory/missedEvents';
import { recoverEvents } from './recoverEvents';

/** Spruce tries to deliver an event for 20 minutes. */
const triedForMs = 25 * 60_000;

/** What was found in the log of an endpoint that was replaced. */
interface LeftBehindPart extends Pick<RecoveredEvents, 'items' | 'keys'> {
	/** Where to go on, when the log holds more than was asked for. */
	rest?: Cursor;
}

/**
 * The oldest events that an endpoint which gets removed had not delivered. What Spruce was still trying
 * to deliver counts, too: its requests are refused. Without *Catch Up on Missed Events*, only that counts.
 *
 * @param newId of the endpoint that replaces it
 * @param most how many events to give
 */
export async function leftBehindEvents(
	context: IWebhookFunctions,
	client: SpruceClient,
	old: LeftBehindEndpoint,
	newId: string,
	most: number,
): Promise<LeftBehindPart> {
	const settings = eventSettings(context);
	const memory = memoryOf(newId);
	memory.delivered.mergeSnapshot(keptSnapshot(context));
	memory.delivered.mergeSnapshot(memoryOf(old.id).delivered.takeSnapshot(Date.now()));
	const recovered: LeftBehindPart = { items: [], keys: [] };
	let cursor = old.cursor ?? firstCursor(context, client, old.id, settings);
	let isMoreLeft = true;
	// Reads on where nothing of what was missed is wanted.
	while (isMoreLeft && recovered.items.length === 0) {
		const part = await readMissedEvents(client, old.id, { cursor, most, isWaitingMissed: true });
		const events = part.missed.map(({ event }) => event);
		await recoverEvents(context, events, { memory, settings, now: Date.now() }, recovered);
		({ next: cursor, isMoreLeft } = part);
	}
	return isMoreLeft ? { ...recovered, rest: cursor } : recovered;
}

/** Where to begin with the log; undefined for its beginning. */
function firstCursor(
	context: IWebhookFunctions,
	client: SpruceClient,
	oldId: string,
	{ options }: EventSettings,
): Cursor | undefined {
	if (options.catchUp === true) return keptLogProgress(context, oldId)?.cursor;
	return cursorAt(new Date(client.spruceNow() - triedForMs).toISOString());
}
