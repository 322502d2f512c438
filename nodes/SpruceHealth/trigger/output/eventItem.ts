import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { EventEnrichment } from './EventEnrichment';
import type { EventName } from '../events/events';
import type { SpruceEvent } from '../../records/event/SpruceEvent';
import { simplifiedContact } from '../../records/contact/simplifiedContact';
import { simplifiedEvent } from './simplified/simplifiedEvent';

/** What was looked up for an event, and whether the event was recovered by a catch-up. */
type Additions = Partial<Pick<EventEnrichment, 'contact' | 'binary' | 'failures'>> & {
	isRecovered?: boolean;
};

/**
 * Makes the item that a workflow gets for an event.
 *
 * @param names of the event, the most specific first
 * @param isSimplified whether the item has flat fields instead of Spruce's records
 */
export function eventItem(
	event: SpruceEvent,
	names: readonly EventName[],
	{ contact, binary = {}, failures = [], isRecovered = false }: Additions,
	isSimplified: boolean,
): INodeExecutionData {
	const recovered = isRecovered ? { recovered: true } : {};
	const json: IDataObject = {
		...(isSimplified
			? { ...simplifiedEvent(event, names), ...recovered }
			: wholeEvent(event, names, recovered)),
		...(contact !== undefined && { contact: isSimplified ? simplifiedContact(contact) : contact }),
		...(failures.length > 0 && { lookupError: failures.join('; ') }),
	};
	return Object.keys(binary).length === 0 ? { json } : { json, binary };
}

/** All that Spruce sent. */
function wholeEvent(
	{ id, type, time, object, otherData, conversation }: SpruceEvent,
	names: readonly EventName[],
	recovered: IDataObject,
): IDataObject {
	return {
		event: names[0],
		events: [...names],
		type,
		eventTime: time,
		...(id !== undefined && { eventId: id }),
		...recovered,
		object,
		...(otherData !== undefined && { data: otherData }),
		...(conversation !== undefined && conversation !== object && { conversation }),
	};
}
