import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { safeText } from '../../values/text/safeText';
import { epochMs } from '../../values/time';

/**
 * Spruce tries to deliver an event every 2 minutes, 10 times. After 20 minutes and some reserve it
 * has given the event up, whatever the log's status says.
 */
const givenUpAfterMs = 25 * 60_000;

/** A clock that is wrong by more is not one that shows local time for UTC: its times say nothing. */
const mostClockErrorMs = 24 * 60 * 60_000;

/** An event that is waiting will be delivered for the first time or tried again. */
export type DeliveryState = 'waiting' | 'delivered' | 'givenUp';

/**
 * What became of an event, by its entry in the log of an endpoint.
 *
 * Spruce does not document the values of `status`, so the times decide: only a delivered event has a
 * `deliveryTime`, and only one that is tried again has a `nextAttemptTime`.
 *
 * @param now in ms since 1970, by Spruce's clock
 */
export function deliveryStateOf({ eventTime, delivery }: IDataObject, now: number): DeliveryState {
	const { deliveryTime, nextAttemptTime, attempts, attemptLimit, status } = isJsonObject(delivery)
		? delivery
		: {};
	if (epochMs(deliveryTime) > 0 || /^(delivered|succe)/i.test(safeText(status))) return 'delivered';
	const limit = Number(safeText(attemptLimit));
	if (limit > 0 && Number(safeText(attempts)) >= limit) return 'givenUp';
	const since = Math.max(
		msUpTo(now + mostClockErrorMs, eventTime),
		// The next try is minutes away. One in a year would keep the log from being read past its event.
		msUpTo(now + givenUpAfterMs, nextAttemptTime),
	);
	return now - since > givenUpAfterMs ? 'givenUp' : 'waiting';
}

/** 0 for what is no time, and for one that is later. */
function msUpTo(latest: number, time: unknown): number {
	const ms = epochMs(time);
	return ms <= latest ? ms : 0;
}
