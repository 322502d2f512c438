import type { IDataObject } from 'n8n-workflow';
import { shortHash } from '../../values/shortHash';
import { safeText } from '../../values/text/safeText';
import { stableJson } from '../../values/text/stableJson';

/** Something that happened in Spruce, as a webhook or an endpoint's log reports it. */
export interface SpruceEvent {
	/** Spruce's ID of the event, when Spruce sends one. */
	id?: string;
	/** e.g. `conversationItem.created` */
	type: string;
	/** ISO time; empty when Spruce sends none. */
	time: string;
	/** The record in its state at that time, without the conversation that Spruce embeds in an item. */
	object: IDataObject;
	/** What Spruce sends beside the record, such as the IDs of the contacts that a merge deleted. */
	otherData?: IDataObject;
	/** The conversation of an item, or the object itself when that is a conversation. */
	conversation?: IDataObject;
}

/** Not part of the record: a conversation that stands beside it, and an ID that this node may add. */
const notOfRecord = ['conversation', 'conversationId', 'requestId'];

/** What cannot happen to a record twice in a moment. */
const onceInAMoment = /\.(?:created|deleted|restored|sent)$/;

/**
 * Identifies an event: by its ID, or else by what happened to which record, and when. Two changes of a
 * record may have the same second, so what the record was then tells them apart.
 */
export function eventKey(event: SpruceEvent): string {
	const key = event.id ?? keysMade.get(event) ?? keyMadeOf(event);
	keysMade.set(event, key);
	return key;
}

/** An event is asked for its key several times, and a large one takes long to make it. */
const keysMade = new WeakMap<SpruceEvent, string>();

function keyMadeOf({ type, object, otherData = {}, time }: SpruceEvent): string {
	const id = safeText(object.id);
	// Spruce may show the record as it is now in a repeat, so it only counts where nothing else does.
	const isKnown = id !== '' && time !== '' && onceInAMoment.test(type);
	const content = isKnown ? '' : stableJson([object, otherData], isOfDelivery);
	return JSON.stringify([type, id, time, shortHash(content)]);
}

/** What may differ between two deliveries of an event: Spruce signs links to files anew. */
function isOfDelivery(name: string, value: unknown): boolean {
	const isLink = typeof value === 'string' && /^https?:\/\//i.test(value);
	return isLink || /^expir|url$/i.test(name) || notOfRecord.includes(name);
}
