import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, objectsIn } from '../../../values/jsonObject';
import { spruceTimeMs } from '../../../values/spruceTime';
import { textLines } from '../../../values/text/textLines';
import { recordingsIn } from '../recordings/recordingsIn';
import { callHeading } from './callHeading';
import { plainName, speakerOf } from './speakerOf';

/** A message, call or note of a transcript. */
export interface TranscriptEntry {
	/** In ms since 1970. Undefined if Spruce did not send a time. */
	moment?: number;
	/** Who wrote or called. Holds nothing of what was written. */
	heading: string;
	/** What was written, spoken and attached. Empty for a call of which nothing is known. */
	lines: string[];
}

/** One item of a conversation, as a transcript shows it. */
export function transcriptEntry(item: IDataObject): TranscriptEntry {
	const moment = spruceTimeMs(item.createdAt);
	const call = callHeading(item, speakerOf(item));
	const heading = call ?? messageHeading(item);
	const written = linesOf(item.text).filter((line) => call?.startsWith(line) !== true);
	const spoken = recordingsIn(item).flatMap(({ text }) => linesOf(text));
	const lines = [...written, ...spoken, ...attachedIn(item)];
	const isSilent = lines.length === 0 && call === undefined;
	return {
		...(moment !== undefined && { moment }),
		heading,
		lines: isSilent ? ['[no text]'] : lines,
	};
}

function messageHeading(item: IDataObject): string {
	const speaker = speakerOf(item);
	return item.isInternalNote === true ? `Internal note by ${speaker}` : speaker;
}

function linesOf(text: unknown): string[] {
	return typeof text === 'string' ? textLines(text) : [];
}

/** The names of the attachments in one line, if there are any. */
function attachedIn({ attachments }: IDataObject): string[] {
	const names = objectsIn(attachments).map(({ title, data, type }) => {
		const name = isJsonObject(data) ? data.name : undefined;
		return plainName(title) || plainName(name) || plainName(type) || 'file';
	});
	return names.length === 0 ? [] : [`[Attached: ${names.join(', ')}]`];
}
