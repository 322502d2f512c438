import type { IDataObject } from 'n8n-workflow';
import type { EventName } from '../../events/events';
import type { SpruceEvent } from '../../../records/event/SpruceEvent';
import { contactFields } from './contactFields';
import { conversationFields } from './conversationFields';
import { flatFields } from './flatFields';
import { itemFields } from './itemFields';
import { scheduledMessageFields } from './scheduledMessageFields';

/** What is left of a record, by its kind. A map, because a type may begin with any word. */
const fieldsByKind = new Map([
	['contact', contactFields],
	['conversation', conversationFields],
	['conversationItem', itemFields],
	['scheduledMessage', scheduledMessageFields],
]);

/**
 * An event as flat fields, in the order in which people use them. What cannot be simplified, because
 * Spruce added its kind later, comes as Spruce sent it.
 *
 * @param names of the event, the most specific first
 */
export function simplifiedEvent(event: SpruceEvent, names: readonly EventName[]): IDataObject {
	const { type, time: eventTime, object, otherData, conversation } = event;
	// Any Event does not say what has happened.
	const called = { event: names[0], type: names[0] === 'anyEvent' ? type : undefined };
	const occasion = { eventTime, events: names.length > 1 ? [...names] : undefined };
	const [kind] = type.split('.');
	const fieldsOf = fieldsByKind.get(kind) ?? fieldsByKind.get(kindOf(object));
	if (fieldsOf !== undefined) return flatFields({ ...called, ...fieldsOf(event), ...occasion });
	return {
		...flatFields(called),
		object,
		...(otherData !== undefined && { data: otherData }),
		...(conversation !== undefined && { conversation }),
		...flatFields(occasion),
	};
}

/** What a record says of itself; blank if nothing. */
function kindOf({ object: kind }: IDataObject): string {
	return typeof kind === 'string' ? kind : '';
}
