import type { IDataObject } from 'n8n-workflow';
import type { FoundEffect, OtherEffects } from '../../client/writes/Effect';
import { directionOf } from '../../records/conversation/directionOf';
import { objectsIn, valuesOf } from '../../values/jsonObject';
import { isSameSet } from '../../values/isSameSet';
import { epochMs } from '../../values/time';
import { plain } from '../../values/text/plain';
import { withoutBlanks } from '../../values/withoutBlanks';

/** What is known of a message that was sent. */
export interface SentMessage extends OtherEffects {
	/** As Spruce takes it: `{ body, internal, attachments }`. */
	message: IDataObject;
	/** From Spruce's answer; undefined where that is lost, or has none. */
	requestId: string | undefined;
	/** Milliseconds since 1970: what is older is another message. */
	since: number;
	/** Whether the text may have been another one. */
	mayDiffer: boolean;
}

/**
 * Finds the item of a message among those of its conversation. It has the request ID of Spruce's answer.
 * Seen in production: `requestId: ""` in a later state of the item. Then it is the one with the same
 * text, unless two could be it.
 */
export function postedItem(items: readonly IDataObject[], sent: SentMessage): FoundEffect {
	const { requestId, isOfAnother, equalWrites } = sent;
	const own = items.find((item) => requestId !== undefined && requestIdOf(item) === requestId);
	if (own !== undefined) return own;
	const recent = items.filter(
		(item) =>
			isSameWay(item, sent.message) &&
			epochMs(item.createdAt) >= sent.since &&
			!isOfAnother(item.id) &&
			!isOfAnother(requestIdOf(item)),
	);
	const same = recent.filter((item) => isSameContent(item, sent.message));
	const marked = same.filter((item) => requestIdOf(item) !== undefined);
	if (requestId === undefined && marked.length > 0) {
		return marked.length === 1 ? marked[0] : 'unclear';
	}
	const unmarked = same.filter((item) => requestIdOf(item) === undefined);
	// Equal messages that were sent on purpose are here, too, and cannot be told apart.
	const known = items.flatMap((item) => [item.id, requestIdOf(item)]);
	const hidden = equalWrites.filter((ids) => !ids.some((id) => known.includes(id)));
	if (unmarked.length > 0) return unmarked.length === hidden.length + 1 ? unmarked[0] : 'unclear';
	const hasNoTime = (item: IDataObject) => epochMs(item.createdAt) === 0;
	if (items.some((item) => hasNoTime(item) && isSameContent(item, sent.message))) return 'unclear';
	if (sent.mayDiffer) return recent.length > 0 ? 'unclear' : 'none';
	if (requestId === undefined || recent.length === 0) return 'none';
	return items.some((item) => requestIdOf(item) !== undefined) ? 'none' : 'unclear';
}

/** The ID of the request that made an item. Spruce's pages spell the property in several ways. */
export function requestIdOf(record: IDataObject): string | undefined {
	const { requestId, requestID, request_id: snake } = record;
	const given = [requestId, requestID, snake].find((id) => typeof id === 'string' && id !== '');
	return given === undefined ? undefined : String(given);
}

/** A note stays in the practice, and anything else goes out. */
function isSameWay(item: IDataObject, { internal }: IDataObject): boolean {
	const { isInternalNote } = item;
	if (typeof isInternalNote === 'boolean' && isInternalNote !== (internal === true)) return false;
	return directionOf(item) !== 'inbound';
}

function isSameContent({ text, attachments }: IDataObject, message: IDataObject): boolean {
	const parts = objectsIn(message.body);
	const sent = plain(
		parts
			.filter(({ type }) => type === 'text')
			.map(({ value }) => String(value))
			.join(' '),
	);
	const given = plain(text);
	// How Spruce shows a mention in the text is not documented.
	if (parts.some(({ type }) => type === 'page') && sent !== '') return given.includes(sent);
	if (sent !== '' || given !== '') return sent === given;
	const titles = (list: unknown) =>
		valuesOf(withoutBlanks({ list: objectsIn(list) }).list, 'title');
	return (
		objectsIn(attachments).length === objectsIn(message.attachments).length &&
		isSameSet(titles(attachments), titles(message.attachments))
	);
}
