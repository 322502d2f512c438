import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { filesOf } from '../../records/files/filesOf';
import { spruceTimeMs } from '../../values/spruceTime';
import { keyword } from '../../values/text/keyword';
import { safeText } from '../../values/text/safeText';
import type { SpruceEvent } from '../../records/event/SpruceEvent';

/** Longer than Spruce takes to store what a call leaves behind, such as a voicemail. */
const aftermathMs = 10 * 60_000;

/** As long as `DeliveredEvents` remembers what counts once for a record. */
const recordingMs = 24 * 60 * 60_000;

/**
 * How a call went: `{ answered, duration, failed, spam, voicemail?, … }`. Undefined for a message and
 * for any other type of event: Spruce announces that it will add types.
 */
export function callOf({ event }: IDataObject): IDataObject | undefined {
	if (!isJsonObject(event) || !keyword(event.type).endsWith('call')) return undefined;
	return isJsonObject(event.data) ? event.data : {};
}

/**
 * Whether an event reports how a call went. An update long after the call does not: somebody has
 * edited the item. It is not known whether Spruce creates the item when the call begins and
 * completes it later, so updates soon after the call count.
 */
export function isCallOutcome({ type, time, object }: SpruceEvent): boolean {
	if (callOf(object) === undefined) return false;
	if (type === 'conversationItem.created') return true;
	return !isLaterThan(aftermathMs, { time, object });
}

/**
 * Whether an event brings the recording of a call, which Spruce may store long after the call. Only
 * within the time for which it is remembered that the call had one: an edit of the call has it too.
 */
export function isRecordingOfCall({ time, object }: SpruceEvent): boolean {
	return (
		callOf(object) !== undefined &&
		filesOf(object).some(({ source }) => source === 'recording') &&
		!isLaterThan(recordingMs, { time, object })
	);
}

/** Whether an event came so long after the end of its call. False where a time cannot be read. */
function isLaterThan(afterMs: number, { time, object }: Pick<SpruceEvent, 'time' | 'object'>) {
	// An event too many is better than one that gets lost.
	const unknown = Number.NaN;
	const duration = Number(safeText(callOf(object)?.duration)) || 0;
	const endedAt = (spruceTimeMs(object.createdAt) ?? unknown) + duration * 1_000;
	return (spruceTimeMs(time) ?? unknown) > endedAt + afterMs;
}
