import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { directionOf } from './directionOf';

/**
 * Who spoke last in an item of a conversation, from the patient's point of view. Undefined when
 * nobody reached the other side: an internal note, a spam call, or a call back that nobody answered.
 *
 * When the practice took a call from the patient, the practice spoke last. When it missed the call,
 * the patient did, whether or not there is a voicemail.
 *
 * A direction that is not known here counts as the patient's: a conversation that needs no reply is
 * noticed, one that is missing is not.
 */
export function lastSpeakerIn(item: IDataObject): 'patient' | 'practice' | undefined {
	const { isInternalNote, event } = item;
	const direction = directionOf(item);
	if (isInternalNote === true || direction === 'none') return undefined;
	const sender = direction === 'outbound' ? 'practice' : 'patient';
	const call = isJsonObject(event) && isJsonObject(event.data) ? event.data : undefined;
	if (call === undefined) return sender;
	if (call.answered === true) return 'practice';
	return sender === 'patient' && call.spam !== true ? 'patient' : undefined;
}
