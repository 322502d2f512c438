import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../../values/jsonObject';
import { keyword } from '../../../values/text/keyword';
import { directionOf } from '../directionOf';

/**
 * What happened in a call and how long it took: `Missed call from Ada`, `Voicemail from Ada, 23 s`.
 * Undefined for anything but a call.
 */
export function callHeading(item: IDataObject, speaker: string): string | undefined {
	const { type, data } = isJsonObject(item.event) ? item.event : {};
	const kind = keyword(type);
	if (!kind.endsWith('call')) return undefined;
	const call = isJsonObject(data) ? data : {};
	const isOutbound = kind.startsWith('outbound') || directionOf(item) === 'outbound';
	const noun = kind.includes('video') ? 'video call' : 'call';
	const what = isOutbound ? outbound(call, noun) : inbound(call, noun);
	const heading = `${what} ${isOutbound ? 'by' : 'from'} ${speaker}`;
	return `${heading.charAt(0).toUpperCase()}${heading.slice(1)}${duration(call.duration)}`;
}

function inbound({ voicemail, answered, spam }: IDataObject, noun: string): string {
	const adjective = spam === true ? 'spam ' : '';
	if (isJsonObject(voicemail)) return `${adjective}voicemail`;
	return answered === false ? `${adjective}missed ${noun}` : `${adjective}${noun}`;
}

function outbound({ answered, failed }: IDataObject, noun: string): string {
	if (failed === true) return `failed ${noun}`;
	return answered === false ? `unanswered ${noun}` : noun;
}

/** Blank for a call that took no time, and where Spruce does not say. */
function duration(seconds: unknown): string {
	if (typeof seconds !== 'number' || !(seconds >= 1)) return '';
	const whole = Math.round(seconds);
	const minutes = Math.floor(whole / 60);
	return minutes === 0 ? `, ${whole} s` : `, ${minutes} min ${whole % 60} s`;
}
