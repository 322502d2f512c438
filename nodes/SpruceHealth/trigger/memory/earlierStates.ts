import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { path } from '../../values/path';
import { type EventName, matchingEvents } from '../events/events';
import { passesFilters, wantedTagIds } from '../events/filters';
import type { SpruceEvent } from '../../records/event/SpruceEvent';
import type { EventSettings } from '../fields/eventSettings';
import type { EndpointMemory } from './EndpointMemory';
import type { LogWindow } from './LogHistory';

/** What an event counts for only if it changes the last known state of its conversation. */
const changes: readonly EventName[] = [
	'conversationArchived',
	'conversationAssigned',
	'conversationTagged',
];

/** Whether a window may include its ends is not documented. */
const marginMs = 1_000;

/**
 * Whether an event would start the workflow only because nothing is known of its conversation: it may
 * have been archived, assigned or tagged before n8n started.
 */
export function needsEarlierState(
	event: SpruceEvent,
	{ chosen, filters }: Pick<EventSettings, 'chosen' | 'filters'>,
	memory: EndpointMemory,
): boolean {
	if (event.type !== 'conversation.updated' || !passesFilters(filters, event)) return false;
	const wanted = chosen.filter((name) => changes.some((change) => change === name));
	if (wanted.length === 0 || memory.stateBefore(event) !== undefined) return false;
	return matchingEvents(event, wanted, undefined, wantedTagIds(filters, event)).length > 0;
}

/**
 * Reads an endpoint's log backwards until the state of the event's conversation before this process is
 * known, or the log is not worth more calls. What is learned of other conversations stays known, so
 * that no part of the log is read twice.
 */
export async function learnEarlierStates(
	client: SpruceClient,
	endpointId: string,
	memory: EndpointMemory,
	event: SpruceEvent,
): Promise<void> {
	const { history } = memory;
	for (;;) {
		if (memory.stateBefore(event) !== undefined) return;
		const window = history.nextWindow(client.spruceNow() - Date.now());
		if (window === undefined) return;
		const read = await readWindow(client, endpointId, memory, window);
		if (read === undefined) {
			history.shorten();
			continue;
		}
		const states = history.take(window, read.entries, read.pages, client.spruceNow(), event);
		for (const [id, state] of states) memory.learnEarlierState(id, state);
	}
}

/** @returns undefined if the window has too many pages */
async function readWindow(
	client: SpruceClient,
	endpointId: string,
	{ history }: EndpointMemory,
	{ from, to }: LogWindow,
): Promise<{ entries: IDataObject[]; pages: number } | undefined> {
	const entries: IDataObject[] = [];
	let pages = 0;
	const log = client.pages(path`/webhooks/endpoints/${endpointId}/events`, 'events', {
		largestPage: 'none',
		query: {
			startTime: new Date(from - marginMs).toISOString(),
			endTime: new Date(to + marginMs).toISOString(),
		},
	});
	for await (const page of log) {
		// Only another page shows that the one before was not the last.
		if (history.countPage(pages)) return undefined;
		entries.push(...page);
		pages += 1;
	}
	return { entries, pages };
}
