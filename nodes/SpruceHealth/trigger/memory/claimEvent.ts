import type { EndpointMemory } from './EndpointMemory';
import {
	type EventName,
	ignoresApiByDefault,
	matchingEvents,
	oncePerRecordKey,
} from '../events/events';
import type { EventSettings } from '../fields/eventSettings';
import {
	type EventFilters,
	isSentByApi,
	lacksWantedText,
	passesFilters,
	wantedTagIds,
} from '../events/filters';
import { eventKey, type SpruceEvent } from '../../records/event/SpruceEvent';

/**
 * Claims an event: decides which of the chosen names it counts for, and remembers that it did. The
 * second call for the same event returns no names, so call it once for each delivery.
 *
 * An event whose conversation has yet to be looked up counts for each name that it may have, and is
 * claimed before that: a copy that arrives meanwhile starts nothing.
 *
 * It also remembers the state of the conversation that the event reports, for the next event.
 *
 * @param now milliseconds since 1970
 * @returns the names, the most specific first; empty when the event starts no execution, because the
 * user does not want it or it has counted already
 */
export function claimEvent(
	event: SpruceEvent,
	{ chosen, filters }: Pick<EventSettings, 'chosen' | 'filters'>,
	memory: EndpointMemory,
	now: number,
): EventName[] {
	const before = memory.stateBefore(event);
	const names = matchingEvents(event, chosen, before, wantedTagIds(filters, event)).filter(
		(name) => !isIgnored(name, event, filters),
	);
	memory.learnState(event, now);
	const { delivered } = memory;
	if (names.length === 0 || lacksWantedText(filters, event)) return [];
	if (!passesFilters(filters, event)) return [];
	if (delivered.isClaimed(eventKey(event), now)) return [];
	const newNames = names.filter((name) => {
		const recordKey = oncePerRecordKey(name, event);
		return recordKey === undefined || !delivered.isClaimed(recordKey, now);
	});
	for (const key of deduplicationKeysOf(event, newNames)) delivered.claim(key, now);
	return newNames;
}

/** Whether an event is probably the workflow's own message or note, which must not start it again. */
function isIgnored(name: EventName, event: SpruceEvent, { ignoresApi }: EventFilters): boolean {
	return ignoresApi === undefined && ignoresApiByDefault(name) && isSentByApi(event);
}

/** The keys by which an event is remembered that counts for these names; none without a name. */
export function deduplicationKeysOf(event: SpruceEvent, names: readonly EventName[]): string[] {
	if (names.length === 0) return [];
	return [...names.flatMap((name) => oncePerRecordKey(name, event) ?? []), eventKey(event)];
}
