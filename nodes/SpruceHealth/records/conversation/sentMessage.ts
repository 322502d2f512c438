import type { IDataObject } from 'n8n-workflow';
import { simplifiedConversationItem } from './simplifiedConversationItem';

/**
 * The output for a sent message: Spruce's answer, and if the user chose to wait, `posted` with the
 * simplified item.
 *
 * @param answer `{ requestId }`
 * @param item the posted item; `none` when it did not appear in time; `unclear` when that is not known;
 * undefined when there was nothing to wait for
 */
export function sentMessage(
	answer: IDataObject,
	item: IDataObject | 'none' | 'unclear' | undefined,
): IDataObject {
	if (item === undefined) return answer;
	if (item === 'none') return { ...answer, posted: false };
	if (item === 'unclear') return { ...answer, posted: 'unknown' };
	return { ...simplifiedConversationItem(item), ...answer, posted: true };
}
