import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, withoutMissing } from '../../values/jsonObject';
import { recordingsIn } from './recordings/recordingsIn';

/**
 * How a call went, and the ID by which the text of what was spoken can be fetched (Transcription: Get).
 * A voice message that was attached has such an ID too. Where several texts belong to an item, all of
 * their IDs stand in a list. Empty where nobody spoke.
 */
export function callDetails(item: IDataObject): IDataObject {
	const { event } = item;
	const call = isJsonObject(event) && isJsonObject(event.data) ? event.data : {};
	const ids = recordingsIn(item).flatMap(({ transcriptionId }) => transcriptionId ?? []);
	return withoutMissing({
		transcriptionId: ids.at(0),
		transcriptionIds: ids.length > 1 ? ids : undefined,
		durationSeconds: call.duration,
		answered: call.answered,
	});
}
