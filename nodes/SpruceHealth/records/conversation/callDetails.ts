import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, objectsIn, withoutMissing } from '../../values/jsonObject';

/**
 * How a call went, and the ID by which the text of what was spoken can be fetched (Transcription: Get).
 * A voice message that was attached has such an ID too. Empty where nobody spoke.
 */
export function callDetails({ event, attachments }: IDataObject): IDataObject {
	const call = isJsonObject(event) && isJsonObject(event.data) ? event.data : {};
	const attached = objectsIn(attachments).map(({ data }) => data);
	const spoken = objectsIn([call.voicemail, ...objectsIn(call.recordings), ...attached]);
	return withoutMissing({
		transcriptionId: spoken.map(transcriptionIdOf).find((id) => id !== undefined),
		durationSeconds: call.duration,
		answered: call.answered,
	});
}

function transcriptionIdOf({ transcription }: IDataObject): IDataObject[string] {
	return isJsonObject(transcription) ? transcription.id : undefined;
}
