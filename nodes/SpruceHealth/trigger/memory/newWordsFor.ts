import type { EndpointMemory } from './EndpointMemory';
import { type EventWord, onceKey, wordsFor } from '../events/events';
import type { EventSettings } from '../fields/eventSettings';
import { passesFilters } from '../events/filters';
import { eventKey, type SpruceEvent } from '../events/SpruceEvent';

/**
 * The chosen words that an event has and that have not been counted yet; none when it starts no
 * execution. What is returned counts as seen from now on, so ask once.
 *
 * @param now milliseconds since 1970
 */
export function newWordsFor(
	event: SpruceEvent,
	{ chosen, filters }: Pick<EventSettings, 'chosen' | 'filters'>,
	memory: EndpointMemory,
	now: number,
): EventWord[] {
	const before = memory.stateBefore(event);
	const words = wordsFor(event, chosen, before, filters.conversationTagIds ?? []);
	memory.learnState(event);
	const key = eventKey(event);
	if (words.length === 0 || !passesFilters(filters, event) || memory.seen.has(key, now)) return [];
	const fresh = words.filter((word) => {
		const once = onceKey(word, event);
		return once === undefined || !memory.seen.has(once, now);
	});
	if (fresh.length === 0) return [];
	for (const one of keysOf(event, fresh)) memory.seen.add(one, now);
	return fresh;
}

/** What is remembered of an event that counts with these words; nothing where there are none. */
export function keysOf(event: SpruceEvent, words: readonly EventWord[]): string[] {
	if (words.length === 0) return [];
	return [...words.flatMap((word) => onceKey(word, event) ?? []), eventKey(event)];
}
