import { ExplainedError } from '../../values/ExplainedError';
import type { UnreadableEvent } from '../../records/event/readEvents';
import type { DeliveredEvents } from './DeliveredEvents';

/**
 * Which events were not told of yet. From now on they count as told: Spruce repeats an event ten times,
 * and one failed execution is enough.
 *
 * @param now milliseconds since 1970
 */
export function claimUnreadable(
	delivered: DeliveredEvents,
	unreadable: readonly UnreadableEvent[],
	now: number,
): UnreadableEvent[] {
	const untold = unreadable.filter(({ key }) => !delivered.isClaimed(key, now));
	for (const { key } of untold) delivered.claim(key, now);
	delivered.markStored(untold.map(({ key }) => key));
	return untold;
}

/**
 * What to tell about events that cannot be read; at least one. Names fields and no values, because n8n
 * saves it with an execution.
 */
export function unreadableEventsError([
	first,
	...others
]: readonly UnreadableEvent[]): ExplainedError {
	const more = others.length === 0 ? '' : ` So were ${others.length} more.`;
	return new ExplainedError(
		`Spruce Health sent an event that this node cannot read: ${first.seen}`,
		`The event is from Spruce, but was left out: it did not start the workflow.${more} To see what happened, use Webhook Endpoint > Get Events, or look in Spruce. Update this package; if that does not help, report this message where the package is developed.`,
	);
}
