import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { EventEnrichment } from './EventEnrichment';
import type { EventName } from '../events/events';
import type { SpruceEvent } from '../events/SpruceEvent';

/**
 * Makes the item that a workflow gets for an event.
 *
 * @param names of the event, the most specific first
 * @param more what was looked up, and whether the event was recovered by a catch-up
 */
export function eventItem(
	{ id, type, time, object, otherData, conversation }: SpruceEvent,
	names: readonly EventName[],
	more: Partial<Pick<EventEnrichment, 'contact' | 'binary' | 'failures'>> & {
		isRecovered?: boolean;
	} = {},
): INodeExecutionData {
	const { contact, binary = {}, failures = [], isRecovered = false } = more;
	const json: IDataObject = {
		event: names[0],
		events: [...names],
		type,
		eventTime: time,
		...(id !== undefined && { eventId: id }),
		...(isRecovered && { recovered: true }),
		object,
		...(otherData !== undefined && { data: otherData }),
		...(conversation !== undefined && conversation !== object && { conversation }),
		...(contact !== undefined && { contact }),
		...(failures.length > 0 && { lookupError: failures.join('; ') }),
	};
	return Object.keys(binary).length === 0 ? { json } : { json, binary };
}
