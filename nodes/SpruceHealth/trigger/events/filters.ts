import type { IDataObject } from 'n8n-workflow';
import { channelOf } from '../../records/conversation/channelOf';
import { directionOf, isKnownDirection } from '../../records/conversation/directionOf';
import { isSameUrl } from '../../values/addresses';
import { isLeftOut } from '../../values/lines/channels';
import { isJsonObject, objectsIn } from '../../values/jsonObject';
import { lineName } from '../../values/lines/lines';
import { isSameNumber } from '../../values/phoneNumber';
import { keyword } from '../../values/text/keyword';
import { isSameName } from '../../values/text/oneLine';
import type { SpruceEvent } from './SpruceEvent';

/** The settings under *Filters*. A missing or empty one lets every event pass. */
export interface EventFilters {
	directions?: string[];
	channels?: string[];
	/** Numbers, addresses, names or IDs of the practice's lines. */
	lines?: string[];
	/** Names or IDs. */
	conversationTagIds?: string[];
	/** Names or IDs. */
	contactTagIds?: string[];
	contactCategories?: string[];
	/** Left out, the name of the event decides. */
	ignoresApi?: boolean;
}

/**
 * Whether an event passes all filters that can be decided from the event itself. A filter applies only
 * to events that have what it asks for: a contact has no line, a conversation has no direction.
 */
export function passesFilters(filters: EventFilters, event: SpruceEvent): boolean {
	const { type, object } = event;
	const isItem = type.startsWith('conversationItem.');
	if (filters.ignoresApi === true && isSentByApi(event)) return false;
	if (isItem && !isInDirection(filters.directions, object)) return false;
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
		isChosen(filters.contactCategories, keyword(contact.category) || 'unknown') &&
		hasOneOf(filters.contactTagIds, contact.tags)
	);
}

function passesConversation(filters: EventFilters, conversation: IDataObject): boolean {
	return (
		isOverOneOf(filters.channels, conversation) &&
		isOnOneOf(filters.lines, conversation.internalEndpoint) &&
		hasOneOf(filters.conversationTagIds, conversation.tags)
	);
}

/** A direction that could not be chosen, because it is not known here, passes. */
function isInDirection(chosen: readonly string[] | undefined, item: IDataObject): boolean {
	const direction = directionOf(item);
	return isChosen(chosen, direction) || !isKnownDirection(direction);
}

/** A channel that could not be chosen passes. Conversations of the team have none. */
function isOverOneOf(chosen: readonly string[] | undefined, conversation: IDataObject): boolean {
	if (!chosen || chosen.length === 0) return true;
	const channel = channelOf(conversation);
	return channel !== undefined && !isLeftOut(channel, chosen);
}

/** Whether a conversation runs over one of the lines. */
function isOnOneOf(lines: readonly string[] | undefined, line: unknown): boolean {
	if (!lines || lines.length === 0) return true;
	return isJsonObject(line) && lines.some((entered) => isLine(line, entered));
}

/**
 * Whether a line was entered: by its ID, label, name in the list, or number or address in any
 * spelling. The ID of a Spruce Link differs between here and the list of lines; its address does not.
 */
function isLine(line: IDataObject, entered: string): boolean {
	const { id, rawValue, displayValue, label } = line;
	const names = [id, rawValue, displayValue, label, lineName(line)];
	return (
		names.some((name) => isText(name) && isSameName(String(name), entered)) ||
		isSameNumber(rawValue, entered) ||
		isSameUrl(rawValue, entered)
	);
}

/** Spruce may send only the ID of a deleted contact, so nothing is known that could be filtered. */
function hasOnlyId({ type, object }: SpruceEvent): boolean {
	return type === 'contact.deleted' && object.category === undefined && object.tags === undefined;
}

/**
 * Whether an item was sent through the API, by this workflow or any other integration. Spruce gives
 * such an item a `requestId`, and names the access ID of the token in its author.
 */
export function isSentByApi({ type, object: { requestId, author } }: SpruceEvent): boolean {
	if (!type.startsWith('conversationItem.')) return false;
	const device = isJsonObject(author) ? author.deviceInformation : undefined;
	const accessId = isJsonObject(device) ? device.accessID : undefined;
	return [requestId, accessId].some((id) => typeof id === 'string' && id.trim() !== '');
}

function isChosen(chosen: readonly string[] | undefined, value: string): boolean {
	return !chosen || chosen.length === 0 || chosen.includes(value);
}

/** Whether one of a record's tags is chosen. */
function hasOneOf(chosen: readonly string[] | undefined, tags: unknown): boolean {
	if (!chosen || chosen.length === 0) return true;
	return objectsIn(tags).some((tag) => chosen.some((entered) => isTag(tag, entered)));
}

function isTag({ id, value }: IDataObject, entered: string): boolean {
	return String(id) === entered || (isText(value) && isSameName(String(value), entered));
}

/** Spruce may send a number for an ID or for a name of digits. */
function isText(value: unknown): boolean {
	return typeof value === 'string' || typeof value === 'number';
}

/**
 * The IDs of the tags that *Conversation Tagged* is limited to. Of a tag that was entered by name, the
 * event tells the ID, if the conversation has the tag.
 *
 * @returns an empty list for any tag
 */
export function wantedTagIds(
	{ conversationTagIds: chosen = [] }: EventFilters,
	{ conversation }: Pick<SpruceEvent, 'conversation'>,
): string[] {
	const named = objectsIn(conversation?.tags).filter((tag) =>
		chosen.some((entered) => isTag(tag, entered)),
	);
	return [...chosen, ...named.map(({ id }) => String(id))];
}
