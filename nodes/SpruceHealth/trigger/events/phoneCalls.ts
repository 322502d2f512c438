import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { spruceTimeMs } from '../../values/spruceTime';
import type { SpruceEvent } from './SpruceEvent';

/** Longer than Spruce takes to store what a call leaves behind, such as a voicemail. */
const aftermathMs = 10 * 60_000;

/**
 * How a call went: `{ answered, duration, failed, spam, voicemail?, … }`. Undefined for a message and
 * for any other type of event: Spruce announces that it will add types.
 */
export function callOf({ event }: IDataObject): IDataObject | undefined {
	if (!isJsonObject(event) || !/call$/i.test(String(event.type))) return undefined;
	return isJsonObject(event.data) ? event.data : {};
}

/**
 * Whether an event reports how a call went. An update long after the call does not: somebody has
 * edited the item. It is not known whether Spruce creates the item when the call begins and
 * completes it later, so updates soon after the call count.
 */
export function isCallOutcome({ type, time, object }: SpruceEvent): boolean {
	const call = callOf(object);
	if (call === undefined) return false;
	if (type === 'conversationItem.created') return true;
	const startedAt = spruceTimeMs(object.createdAt) ?? Number.NaN;
	const durationMs = (Number(call.duration) || 0) * 1_000;
	// True also when a time is unreadable: an event too many is better than one that gets lost.
	return !((spruceTimeMs(time) ?? Number.NaN) > startedAt + durationMs + aftermathMs);
}
