import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import type { SpruceEvent } from './SpruceEvent';

/** Longer than it takes Spruce to store what a call has left, a voicemail for instance. */
const aftermathMs = 10 * 60_000;

/**
 * What happened in a call, `{ answered, duration, failed, spam, voicemail?, … }`. Undefined for a
 * message, and for what is no call: Spruce says that more types of events will come.
 */
export function callOf({ event }: IDataObject): IDataObject | undefined {
	if (!isJsonObject(event) || !/call$/i.test(String(event.type))) return undefined;
	return isJsonObject(event.data) ? event.data : {};
}

/**
 * Whether an event still tells how a call went, rather than that someone touched it days later. It
 * is not known whether Spruce shows a call at its beginning and completes it later.
 */
export function isAboutCall({ type, time, object }: SpruceEvent): boolean {
	const call = callOf(object);
	if (call === undefined) return false;
	if (type === 'conversationItem.created') return true;
	const began = Date.parse(String(object.createdAt));
	const durationMs = (Number(call.duration) || 0) * 1_000;
	// A time that cannot be read decides nothing: rather once too often than never.
	return !(Date.parse(time) > began + durationMs + aftermathMs);
}
