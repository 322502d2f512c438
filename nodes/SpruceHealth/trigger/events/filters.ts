import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, objectsIn } from '../../values/jsonObject';
import type { SpruceEvent } from './SpruceEvent';
import { channelOf } from './channelOf';

/** What the user entered under *Filters*; what is missing or empty lets everything through. */
export interface EventFilters {
	directions?: string[];
	channels?: string[];
	/** Addresses (`rawValue`) or ids of the practice's lines. */
	lines?: string[];
	conversationTagIds?: string[];
	contactTagIds?: string[];
	contactCategories?: string[];
	ignoresApi?: boolean;
}

/**
 * Whether an event passes all filters that can be judged by the event itself. A filter speaks only
 * of the events that have what it asks for: a contact has no line, a conversation no direction.
 */
export function passesFilters(filters: EventFilters, event: SpruceEvent): boolean {
	const { type, object } = event;
	const isItem = type.startsWith('conversationItem.');
	if (isItem && filters.ignoresApi === true && isFromApi(object)) return false;
	if (isItem && !isChosen(filters.directions, [object.direction])) return false;
	if (isItem || type.startsWith('conversation.')) {
		return passesConversation(filters, event.conversation ?? {});
	}
	if (!type.startsWith('contact.')) return true;
	return isBare(event) || passesContact(filters, object);
}

/** Whether it takes the contact of a message or conversation to judge the event. */
export function asksForContact({ contactTagIds, contactCategories }: EventFilters): boolean {
	return [contactTagIds, contactCategories].some((chosen) => (chosen ?? []).length > 0);
}

/** Whether a contact passes; somebody who is no saved contact is of category `unknown`. */
export function passesContact(filters: EventFilters, contact: IDataObject = {}): boolean {
	return (
		isChosen(filters.contactCategories, [contact.category ?? 'unknown']) &&
		isChosen(filters.contactTagIds, idsIn(contact.tags))
	);
}

function passesConversation(filters: EventFilters, conversation: IDataObject): boolean {
	const { internalEndpoint } = conversation;
	// A Spruce Link has another id here than in the list of lines, but the same address.
	const line = isJsonObject(internalEndpoint)
		? [internalEndpoint.id, internalEndpoint.rawValue]
		: [];
	return (
		isChosen(filters.channels, [channelOf(conversation)]) &&
		isChosen(filters.lines, line) &&
		isChosen(filters.conversationTagIds, idsIn(conversation.tags))
	);
}

/** Of a deleted contact, Spruce may tell the ID only: nobody knows any more who that was. */
function isBare({ type, object }: SpruceEvent): boolean {
	return type === 'contact.deleted' && object.category === undefined && object.tags === undefined;
}

/** Spruce notes the request of what was sent by the API, with any token. */
function isFromApi({ requestId }: IDataObject): boolean {
	return typeof requestId === 'string' && requestId !== '';
}

/** An expression may give null where nothing is to be filtered. */
function isChosen(
	chosen: readonly string[] | null | undefined,
	values: readonly unknown[],
): boolean {
	if (!chosen || chosen.length === 0) return true;
	return values.some((value) => chosen.includes(String(value)));
}

function idsIn(tags: unknown): unknown[] {
	return objectsIn(tags).map(({ id }) => id);
}
