import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Additions } from './Additions';
import type { EventWord } from '../events/events';
import type { SpruceEvent } from '../events/SpruceEvent';

/**
 * What a workflow gets of an event.
 *
 * @param words that the event has, the most telling first
 */
export function eventItem(
	{ id, type, time, object, beside, conversation }: SpruceEvent,
	words: readonly EventWord[],
	more: Partial<Pick<Additions, 'contact' | 'binary' | 'failures'>> & {
		isRecovered?: boolean;
	} = {},
): INodeExecutionData {
	const { contact, binary = {}, failures = [], isRecovered = false } = more;
	const json: IDataObject = {
		event: words[0],
		events: [...words],
		type,
		eventTime: time,
		...(id !== undefined && { eventId: id }),
		...(isRecovered && { recovered: true }),
		object,
		...(beside !== undefined && { data: beside }),
		...(conversation !== undefined && conversation !== object && { conversation }),
		...(contact !== undefined && { contact }),
		...(failures.length > 0 && { lookupError: failures.join('; ') }),
	};
	return Object.keys(binary).length === 0 ? { json } : { json, binary };
}
