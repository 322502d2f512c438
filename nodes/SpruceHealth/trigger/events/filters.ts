import type { IDataObject } from 'n8n-workflow';
import { channelOf } from '../../records/conversation/channelOf';
import { directionOf, isKnownDirection } from '../../records/conversation/directionOf';
import { isSameUrl } from '../../values/urls/addresses';
import { isLeftOut } from '../../values/lines/channels';
import { isIdLike, isNumeric } from '../../values/ids/isIdLike';
import { isJsonObject, objectsIn } from '../../values/jsonObject';
import { lineName } from '../../values/lines/lines';
import { isSameNumber } from '../../values/phoneNumber';
import { containsPhrase } from '../../values/text/containsPhrase';
import { keyword } from '../../values/text/keyword';
import { isSameName } from '../../values/text/oneLine';
import { safeText } from '../../values/text/safeText';
import {
	isAboutItem,
	isConversation,
	isConversationUnknown,
} from '../../records/event/eventConversation';
import type { SpruceEvent } from '../../records/event/SpruceEvent';

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
	/** Words or phrases, one of which the text of a message or note has to contain. */
	textContains?: string[];
}

/**
 * Whether an event passes all filters that can be decided from the event itself. A filter applies only
 * to events that have what it asks for: a contact has no line, a conversation has no direction. What is
 * not known yet, or never will be because the record was deleted, passes.
 */
export function passesFilters(filters: EventFilters, event: SpruceEvent): boolean {
	const { type, object } = event;
	if (filters.ignoresApi === true && isSentByApi(event)) return false;
	if (isAboutItem(event)) return passesItem(filters, event);
	if (type.startsWith('conversation.')) return passesConversation(filters, event);
	if (!type.startsWith('contact.')) return true;
	return hasOnlyId(event) || passesContact(filters, object);
}

/** Whether events of this type are left out because the filters ask for a text, which they never have. */
export function lacksWantedText({ textContains }: EventFilters, event: SpruceEvent): boolean {
	return isAnyChosen(textContains) && !isAboutItem(event);
}

/** Whether the filters need the contact of a message or conversation. */
export function asksForContact({ contactTagIds, contactCategories }: EventFilters): boolean {
	return [contactTagIds, contactCategories].some(isAnyChosen);
}

/** Whether a contact passes. Somebody who is not saved as a contact has the category `unknown`. */
export function passesContact(filters: EventFilters, contact: IDataObject = {}): boolean {
	return (
		isChosen(filters.contactCategories, keyword(contact.category) || 'unknown') &&
		hasOneOf(filters.contactTagIds, contact.tags)
	);
}

function passesItem(filters: EventFilters, event: SpruceEvent): boolean {
	const { type, object } = event;
	const isDeleted = type === 'conversationItem.deleted';
	const mayHaveAny = (field: unknown) => isDeleted && (field === undefined || field === null);
	return (
		(mayHaveAny(object.direction) || isInDirection(filters.directions, object)) &&
		(mayHaveAny(object.text) || hasText(filters.textContains, object)) &&
		passesConversation(filters, event)
	);
}

function passesConversation(filters: EventFilters, event: SpruceEvent): boolean {
	const { conversation = {} } = event;
	if (isConversationUnknown(event) || hasOnlyId(event)) return true;
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
	if (!isAnyChosen(chosen)) return true;
	const channel = channelOf(conversation);
	return channel !== undefined && !isLeftOut(channel, chosen);
}

/** A call or fax has no text, and what was said in a voicemail does not count as one. */
function hasText(phrases: readonly string[] | undefined, { text }: IDataObject): boolean {
	return !isAnyChosen(phrases) || (typeof text === 'string' && containsPhrase(text, phrases));
}

/** Whether a conversation runs over one of the lines. */
function isOnOneOf(lines: readonly string[] | undefined, line: unknown): boolean {
	if (!isAnyChosen(lines)) return true;
	return isJsonObject(line) && lines.some((entered) => isLine(line, entered));
}

/**
 * Whether a line was entered: by its ID, label, name in the list, or number or address in any
 * spelling. The ID of a Spruce Link differs between here and the list of lines; its address does not.
 */
function isLine(line: IDataObject, entered: string): boolean {
	const { rawValue, displayValue, label } = line;
	const id = safeText(line.id);
	if (id === entered || isIdLike(entered, id)) return id === entered;
	const listed = lineName({ label, displayValue });
	const names = [rawValue, displayValue, label, listed].map(safeText);
	return (
		names.some((name) => name !== '' && isSameName(name, entered)) ||
		isSameNumber(safeText(rawValue), entered) ||
		isSameUrl(rawValue, entered)
	);
}

/** Spruce may send only the ID of what was deleted, so nothing is known that could be filtered. */
function hasOnlyId({ type, object }: SpruceEvent): boolean {
	if (type === 'conversation.deleted') return !isConversation(object);
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

function isAnyChosen<Choice>(chosen: readonly Choice[] | undefined): chosen is readonly Choice[] {
	return chosen !== undefined && chosen.length > 0;
}

function isChosen(chosen: readonly string[] | undefined, value: string): boolean {
	return !isAnyChosen(chosen) || chosen.includes(value);
}

/** Whether one of a record's tags is chosen. */
function hasOneOf(chosen: readonly string[] | undefined, tags: unknown): boolean {
	if (!isAnyChosen(chosen)) return true;
	return objectsIn(tags).some((tag) => chosen.some((entered) => isTag(tag, entered)));
}

/** Whether a tag was entered, by its ID or its name. An ID never means a tag of that name. */
function isTag(tag: IDataObject, entered: string): boolean {
	const [id, name] = [safeText(tag.id), safeText(tag.value)];
	const isId = isIdLike(entered, id) || (isNumeric(entered) && isNumeric(id));
	return id === entered || (!isId && name !== '' && isSameName(name, entered));
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
	return [...chosen, ...named.map(({ id }) => safeText(id))];
}
