import type { IDataObject } from 'n8n-workflow';
import { simplifiedConversationItem } from './simplifiedConversationItem';

/**
 * The output for a sent message: Spruce's answer, and if the user chose to wait, `posted` with the
 * simplified item.
 *
 * @param answer `{ requestId }`, or without one for a repeat that Spruce recognized
 * @param item the posted item; undefined when it did not appear in time
 */
export function sentMessage(
	answer: IDataObject,
	hasWaited: boolean,
	item: IDataObject | undefined,
): IDataObject {
	if (!hasWaited || answer.requestId === undefined) return answer;
	if (item === undefined) return { ...answer, posted: false };
	return { ...simplifiedConversationItem(item), ...answer, posted: true };
}
