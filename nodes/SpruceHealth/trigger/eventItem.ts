import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Additions } from './Additions';
import type { EventWord } from './events';
import type { SpruceEvent } from './SpruceEvent';

/**
 * What a workflow gets of an event.
 *
 * @param words that the event has, the most telling first
 */
export function eventItem(
	{ id, type, time, object, conversation }: SpruceEvent,
	words: readonly EventWord[],
	additions?: Pick<Additions, 'contact' | 'binary' | 'failures'>,
): INodeExecutionData {
	const { contact, binary = {}, failures = [] } = additions ?? {};
	const json: IDataObject = {
		event: words[0],
		events: [...words],
		type,
		eventTime: time,
		...(id !== undefined && { eventId: id }),
		object,
		...(conversation !== undefined && conversation !== object && { conversation }),
		...(contact !== undefined && { contact }),
		...(failures.length > 0 && { lookupError: failures.join('; ') }),
	};
	return Object.keys(binary).length === 0 ? { json } : { json, binary };
}
