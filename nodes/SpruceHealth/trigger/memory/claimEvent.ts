import type { EndpointMemory } from './EndpointMemory';
import { type EventName, oncePerRecordKey, matchingEvents } from '../events/events';
import type { EventSettings } from '../fields/eventSettings';
import { passesFilters } from '../events/filters';
import { eventKey, type SpruceEvent } from '../events/SpruceEvent';

/**
 * The chosen names that an event has and that have not been counted yet; none when it starts no
 * execution. What is returned counts as seen from now on, so ask once.
 *
 * @param now milliseconds since 1970
 */
export function claimEvent(
	event: SpruceEvent,
	{ chosen, filters }: Pick<EventSettings, 'chosen' | 'filters'>,
	memory: EndpointMemory,
	now: number,
): EventName[] {
	const before = memory.stateBefore(event);
	const names = matchingEvents(event, chosen, before, filters.conversationTagIds ?? []);
	memory.learnState(event);
	const key = eventKey(event);
	if (names.length === 0 || !passesFilters(filters, event) || memory.delivered.isClaimed(key, now))
		return [];
	const fresh = names.filter((name) => {
		const once = oncePerRecordKey(name, event);
		return once === undefined || !memory.delivered.isClaimed(once, now);
	});
	if (fresh.length === 0) return [];
	for (const one of deduplicationKeysOf(event, fresh)) memory.delivered.claim(one, now);
	return fresh;
}

/** What is remembered of an event that counts with these names; nothing where there are none. */
export function deduplicationKeysOf(event: SpruceEvent, names: readonly EventName[]): string[] {
	if (names.length === 0) return [];
	return [...names.flatMap((name) => oncePerRecordKey(name, event) ?? []), eventKey(event)];
}
