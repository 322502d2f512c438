import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, objectsIn } from '../../../values/jsonObject';
import { keyword } from '../../../values/text/keyword';

/** Something spoken in an item: a voicemail, a recording of a call, or an audio file. */
export interface Recording {
	source: 'voicemail' | 'recording' | 'attachment';
	/** Of its text. Undefined where Spruce has not begun to transcribe it. */
	transcriptionId?: string;
	/** What was said. Spruce documents only the ID here. */
	text?: string;
}

/** What was spoken in a conversation item, each text once. */
export function recordingsIn({ event, attachments }: IDataObject): Recording[] {
	const call = isJsonObject(event) && isJsonObject(event.data) ? event.data : {};
	const all = [
		...objectsIn([call.voicemail]).map((file) => recordingOf('voicemail', file)),
		...objectsIn(call.recordings).map((file) => recordingOf('recording', file)),
		...objectsIn(attachments)
			.filter(isSpoken)
			.map((attachment) => recordingOf('attachment', fileOf(attachment))),
	];
	return all.filter(isFirstOfItsText());
}

/** A recording that Spruce lists in two places has one text. */
function isFirstOfItsText(): (recording: Recording) => boolean {
	const known = new Set<string>();
	return ({ transcriptionId }) => {
		if (transcriptionId === undefined) return true;
		const isFirst = !known.has(transcriptionId);
		known.add(transcriptionId);
		return isFirst;
	};
}

/** Whether Spruce has begun to transcribe a recording. */
export function isTranscribed<Known extends Partial<Recording>>(
	recording: Known,
): recording is Known & { transcriptionId: string } {
	return recording.transcriptionId !== undefined;
}

/** The ID of the text that belongs to a file. Undefined if it has none. */
export function transcriptionIdOf({ transcription }: IDataObject): string | undefined {
	const id = isJsonObject(transcription) ? transcription.id : undefined;
	return typeof id === 'string' || typeof id === 'number' ? String(id) || undefined : undefined;
}

function recordingOf(source: Recording['source'], file: IDataObject): Recording {
	const transcriptionId = transcriptionIdOf(file);
	const { text } = isJsonObject(file.transcription) ? file.transcription : {};
	return {
		source,
		...(transcriptionId !== undefined && { transcriptionId }),
		...(typeof text === 'string' && text !== '' && { text }),
	};
}

function isSpoken(attachment: IDataObject): boolean {
	const file = fileOf(attachment);
	const isAudio =
		keyword(attachment.type) === 'audio' || keyword(file.mimetype).startsWith('audio');
	return isAudio || transcriptionIdOf(file) !== undefined;
}

function fileOf({ data }: IDataObject): IDataObject {
	return isJsonObject(data) ? data : {};
}
