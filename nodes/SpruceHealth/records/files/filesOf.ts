import type { IDataObject } from 'n8n-workflow';
import type { FileLink } from '../../client/downloads/FileLink';
import { isJsonObject, withoutMissing } from '../../values/jsonObject';
import { spruceTimeMs } from '../../values/spruceTime';
import { keyword } from '../../values/text/keyword';
import { safeText } from '../../values/text/safeText';
import { fileNameOf } from './fileNameOf';
import { UniqueFileNames } from './UniqueFileNames';

/** A file of a conversation item. */
export interface ItemFile {
	source: 'attachment' | 'recording' | 'voicemail';
	/** Where the item holds it, e.g. `attachment 1`. Stays the same when the item is read again. */
	place: string;
	/** Unique within the item. */
	fileName: string;
	link: FileLink;
	/** Spruce's `type`, `title` and `transcription` of the file. */
	details: IDataObject;
}

/** A part of an item that may hold a file. */
interface Holder {
	source: ItemFile['source'];
	place: string;
	/** Holds the signed URL. */
	data: IDataObject;
	/** Only for an attachment. */
	type?: IDataObject[string];
	/** Only for an attachment. */
	title?: IDataObject[string];
}

/** Attachments that share something of the app or the web. Their `url` is an address of a page. */
const sharedTypes = ['careplan', 'entityprofile', 'genericurl', 'paymentrequest', 'visit'];

/**
 * The files of a conversation item: first attachments, then recordings, then the voicemail. An
 * attachment without a signed URL, such as a shared profile or a visit, is not a file.
 */
export function filesOf(item: IDataObject): ItemFile[] {
	const names = new UniqueFileNames();
	return holdersOf(item).flatMap((holder) => {
		const { source, place, data, type, title } = holder;
		const link = linkOf(data, !sharedTypes.includes(keyword(type)));
		if (link === undefined) return [];
		const name = fileNameOf(
			textOf(title) || textOf(data.name),
			`${source}-${safeText(item.id)}`,
			link.mimeType ?? '',
		);
		const fileName = names.take(name);
		const { transcription } = data;
		return [
			{ source, place, fileName, link, details: withoutMissing({ type, title, transcription }) },
		];
	});
}

function holdersOf({ attachments, event }: IDataObject): Holder[] {
	const call = isJsonObject(event) && isJsonObject(event.data) ? event.data : {};
	const voicemail = isJsonObject(call.voicemail) ? [call.voicemail] : [];
	return [
		...numberedObjectsIn(attachments).map(([attachment, index]) => ({
			source: 'attachment' as const,
			place: `attachment ${index + 1}`,
			data: isJsonObject(attachment.data) ? attachment.data : attachment,
			type: attachment.type,
			title: attachment.title,
		})),
		...numberedObjectsIn(call.recordings).map(([data, index]) => ({
			source: 'recording' as const,
			place: `recording ${index + 1}`,
			data,
		})),
		...voicemail.map((data) => ({ source: 'voicemail' as const, place: 'voicemail', data })),
	];
}

/**
 * The link to a file. Spruce documents `signedUrl: { url, expiresAt }`. The address may also be the
 * text of `signedUrl`, or stand in `url` or `downloadUrl`.
 *
 * @param mayHaveUrl whether other addresses than a signed one lead to a file
 */
function linkOf(data: IDataObject, mayHaveUrl: boolean): FileLink | undefined {
	const { signedUrl, downloadUrl, url, mimetype, mimeType } = data;
	const holders = mayHaveUrl ? [signedUrl, downloadUrl, url] : [signedUrl];
	const holder = holders.find((one) => addressIn(one) !== '');
	if (holder === undefined) return undefined;
	const expiresAtMs = spruceTimeMs(isJsonObject(holder) ? holder.expiresAt : data.expiresAt);
	const type = textOf(mimetype) || textOf(mimeType);
	return {
		url: addressIn(holder),
		...(expiresAtMs !== undefined && { expiresAtMs }),
		...(type !== '' && { mimeType: type }),
	};
}

function addressIn(holder: unknown): string {
	return textOf(isJsonObject(holder) ? holder.url : holder);
}

function numberedObjectsIn(list: unknown): Array<[entry: IDataObject, index: number]> {
	const entries: unknown[] = Array.isArray(list) ? list : [];
	return entries.flatMap((entry, index) => (isJsonObject(entry) ? [[entry, index]] : []));
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
