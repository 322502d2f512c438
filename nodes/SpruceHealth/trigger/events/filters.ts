import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, objectsIn } from '../../values/jsonObject';
import type { SpruceEvent } from './SpruceEvent';
import { channelOf } from './channelOf';

/** The settings under *Filters*. A missing or empty one lets every event pass. */
export interface EventFilters {
	directions?: string[];
	channels?: string[];
	/** Addresses (`rawValue`) or IDs of the practice's lines. */
	lines?: string[];
	conversationTagIds?: string[];
	contactTagIds?: string[];
	contactCategories?: string[];
	ignoresApi?: boolean;
}

/**
 * Whether an event passes all filters that can be decided from the event itself. A filter applies only
 * to events that have what it asks for: a contact has no line, a conversation has no direction.
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
	return hasOnlyId(event) || passesContact(filters, object);
}

/** Whether the filters need the contact of a message or conversation. */
export function asksForContact({ contactTagIds, contactCategories }: EventFilters): boolean {
	return [contactTagIds, contactCategories].some((chosen) => (chosen ?? []).length > 0);
}

/** Whether a contact passes. Somebody who is not saved as a contact has the category `unknown`. */
export function passesContact(filters: EventFilters, contact: IDataObject = {}): boolean {
	return (
		isChosen(filters.contactCategories, [contact.category ?? 'unknown']) &&
		isChosen(filters.contactTagIds, idsIn(contact.tags))
	);
}

function passesConversation(filters: EventFilters, conversation: IDataObject): boolean {
	const { internalEndpoint } = conversation;
	// The ID of a Spruce Link differs between here and the list of lines. Its address is the same.
	const line = isJsonObject(internalEndpoint)
		? [internalEndpoint.id, internalEndpoint.rawValue]
		: [];
	return (
		isChosen(filters.channels, [channelOf(conversation)]) &&
		isChosen(filters.lines, line) &&
		isChosen(filters.conversationTagIds, idsIn(conversation.tags))
	);
}

/** Spruce may send only the ID of a deleted contact, so nothing is known that could be filtered. */
function hasOnlyId({ type, object }: SpruceEvent): boolean {
	return type === 'contact.deleted' && object.category === undefined && object.tags === undefined;
}

/** Spruce gives an item that was sent by the API a `requestId`, whatever token was used. */
function isFromApi({ requestId }: IDataObject): boolean {
	return typeof requestId === 'string' && requestId !== '';
}

/** Null is what an expression returns that finds nothing to filter by. */
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
