import type { IDataObject } from 'n8n-workflow';
import type { FileLink } from '../../client/downloads/FileLink';
import { isJsonObject, withoutMissing } from '../../values/jsonObject';
import { fileNameOf, numberedFileName } from './fileNameOf';

/** A file of a conversation item. */
export interface ItemFile {
	source: 'attachment' | 'recording' | 'voicemail';
	/** Where the item holds it, e.g. `attachment 0`: the same whenever the item is read. */
	place: string;
	/** No other file of the item has it. */
	fileName: string;
	link: FileLink;
	/** What Spruce says of it: `type`, `title`, `transcription`. */
	details: IDataObject;
}

interface Holder {
	source: ItemFile['source'];
	place: string;
	/** Holds the signed URL. */
	data: IDataObject;
	/** Of an attachment. */
	type?: IDataObject[string];
	title?: IDataObject[string];
}

/**
 * The files of a conversation item, in its order: attachments, recordings, voicemail. What has no
 * signed URL, such as a shared profile or a visit, is no file.
 */
export function filesOf(item: IDataObject): ItemFile[] {
	const taken = new Set<string>();
	return holdersOf(item).flatMap((holder) => {
		const { source, place, data, type, title } = holder;
		const link = linkOf(data);
		if (link === undefined) return [];
		const name = fileNameOf(
			textOf(title) || textOf(data.name),
			`${source}-${String(item.id)}`,
			link.mimeType ?? '',
		);
		const fileName = freeName(name, taken);
		const { transcription } = data;
		return [
			{ source, place, fileName, link, details: withoutMissing({ type, title, transcription }) },
		];
	});
}

/** The name, or the first of its numbered forms that is not taken; takes it. */
function freeName(name: string, taken: Set<string>): string {
	let fileName = name;
	for (let number = 2; taken.has(fileName.toLowerCase()); number++) {
		fileName = numberedFileName(name, number);
	}
	taken.add(fileName.toLowerCase());
	return fileName;
}

function holdersOf({ attachments, event }: IDataObject): Holder[] {
	const call = isJsonObject(event) && isJsonObject(event.data) ? event.data : {};
	const voicemail = isJsonObject(call.voicemail) ? [call.voicemail] : [];
	return [
		...numberedObjectsIn(attachments).map(([{ type, title, data }, index]) => ({
			source: 'attachment' as const,
			place: `attachment ${index}`,
			data: isJsonObject(data) ? data : {},
			type,
			title,
		})),
		...numberedObjectsIn(call.recordings).map(([data, index]) => ({
			source: 'recording' as const,
			place: `recording ${index}`,
			data,
		})),
		...voicemail.map((data) => ({ source: 'voicemail' as const, place: 'voicemail', data })),
	];
}

function linkOf({ signedUrl, mimetype }: IDataObject): FileLink | undefined {
	if (!isJsonObject(signedUrl) || textOf(signedUrl.url) === '') return undefined;
	const expiresAt = textOf(signedUrl.expiresAt);
	const mimeType = textOf(mimetype);
	return {
		url: textOf(signedUrl.url),
		...(expiresAt !== '' && { expiresAt }),
		...(mimeType !== '' && { mimeType }),
	};
}

function numberedObjectsIn(list: unknown): Array<[entry: IDataObject, index: number]> {
	const entries: unknown[] = Array.isArray(list) ? list : [];
	return entries.flatMap((entry, index) => (isJsonObject(entry) ? [[entry, index]] : []));
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
