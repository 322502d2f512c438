import type { IDataObject } from 'n8n-workflow';
import { withoutMissing } from '../../values/jsonObject';
import { simplifiedConversationItem } from './simplifiedConversationItem';

/**
 * The output for a sent message: first what the next node needs, then the rest of Spruce's answer, and
 * if the user chose to wait, `posted` with the simplified item.
 *
 * @param sent Spruce's answer `{ requestId }`, with what the node knows of the message
 * @param item the posted item; `none` when it did not appear in time; `unclear` when that is not known;
 * undefined when there was nothing to wait for
 */
export function sentMessage(
	sent: IDataObject,
	item: IDataObject | 'none' | 'unclear' | undefined,
): IDataObject {
	const posted = typeof item === 'object' ? simplifiedConversationItem(item) : {};
	const known = { ...posted, ...sent };
	const { requestId, to, from, conversationId, contactId, scheduledFor } = known as IDataObject;
	return {
		...withoutMissing({ requestId, to, from, conversationId, contactId, scheduledFor }),
		...known,
		...(item !== undefined && { posted: wasPosted(item) }),
	};
}

function wasPosted(item: IDataObject | 'none' | 'unclear'): boolean | 'unknown' {
	if (item === 'unclear') return 'unknown';
	return item !== 'none';
}
