import type { IDataObject } from 'n8n-workflow';
import { simplifiedConversationItem } from './simplifiedConversationItem';

/**
 * What became of a message: Spruce's answer, and where the user waited for it, whether it was
 * posted, with the item in short.
 *
 * @param answer `{ requestId }`, or without one for a repeat that Spruce recognised
 * @param item the posted item; undefined when it was not seen in time
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
