import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { EventEnrichment } from './EventEnrichment';
import type { EventName } from '../events/events';
import type { SpruceEvent } from '../events/SpruceEvent';

/**
 * What a workflow gets of an event.
 *
 * @param names that the event has, the most telling first
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
