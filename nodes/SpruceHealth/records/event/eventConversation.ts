import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { keyword } from '../../values/text/keyword';
import type { SpruceEvent } from './SpruceEvent';

/** Whether an event is about an item of a conversation: a message, call or note. */
export function isAboutItem({ type }: Pick<SpruceEvent, 'type'>): boolean {
	return type.startsWith('conversationItem.');
}

/**
 * Whether the conversation of an event has yet to be looked up. Spruce documents that an item's event
 * holds the whole conversation; older samples of its events do not.
 */
export function isConversationUnknown(event: SpruceEvent): boolean {
	return isAboutItem(event) && event.conversation === undefined;
}

/** Whether a value is a conversation and not only its ID: it tells its channel. */
export function isConversation(value: unknown): value is IDataObject {
	return (
		isJsonObject(value) && (keyword(value.type) !== '' || isJsonObject(value.internalEndpoint))
	);
}
