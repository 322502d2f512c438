import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';

/**
 * Who had the word with an item of a conversation, as far as the patient can tell: undefined for
 * what is no exchange at all, such as an internal note, spam or a call back that nobody answered.
 * A call from outside that the practice took is answered; one that it missed, with or without a
 * voicemail, is not.
 */
export function speakerOf(item: IDataObject): 'patient' | 'practice' | undefined {
	const { direction, isInternalNote, event } = item;
	if (isInternalNote === true || (direction !== 'inbound' && direction !== 'outbound')) {
		return undefined;
	}
	const speaker = direction === 'inbound' ? 'patient' : 'practice';
	const call = isJsonObject(event) && isJsonObject(event.data) ? event.data : undefined;
	if (call === undefined) return speaker;
	if (call.answered === true) return 'practice';
	return speaker === 'patient' && call.spam !== true ? 'patient' : undefined;
}
