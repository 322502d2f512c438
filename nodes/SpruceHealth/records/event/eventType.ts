import type { IDataObject } from 'n8n-workflow';

const changes = ['created', 'updated', 'deleted'];

/** Spruce's documented types, by the kind of record. */
const documented: Record<string, readonly string[]> = {
	contact: [...changes, 'merged'],
	conversation: changes,
	conversationItem: [...changes, 'restored'],
	scheduledMessage: [...changes, 'sent'],
};

const documentedTypes = Object.entries(documented).flatMap(([kind, types]) =>
	types.map((type) => `${kind}.${type}`),
);

/** The kinds of records with which Spruce's documented events come. */
export const recordKinds = Object.keys(documented);

/**
 * The type of an event, e.g. `contact.created`. Spruce documents it under `type`. Under another name it
 * counts if it is the only text that looks like a type.
 *
 * @returns undefined if there is none, or if it cannot be told which one it is
 */
export function eventTypeOf({
	type,
	eventType,
	event_type,
	event,
}: IDataObject): string | undefined {
	if (isType(type)) return documentedSpelling(type);
	const others = new Set([eventType, event_type, event].filter(isType).map(documentedSpelling));
	if (others.size > 0) return others.size === 1 ? [...others][0] : undefined;
	// A type that Spruce adds later may look different.
	return typeof type === 'string' && type !== '' ? documentedSpelling(type) : undefined;
}

function isType(value: unknown): value is string {
	return typeof value === 'string' && /^[a-z][\w-]*\.[a-z][\w-]*$/i.test(value);
}

/** `conversation_item.created` and `ConversationItem.Created` are `conversationItem.created`. */
function documentedSpelling(type: string): string {
	return documentedTypes.find((known) => lettersOf(known) === lettersOf(type)) ?? type;
}

function lettersOf(type: string): string {
	return type.toLowerCase().replace(/[^a-z]/g, '');
}
