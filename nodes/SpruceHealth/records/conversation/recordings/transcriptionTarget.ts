import { type IDataObject, jsonParse } from 'n8n-workflow';
import { assertIdKind } from '../../../values/ids/assertIdKind';
import { InvalidInput } from '../../../values/InvalidInput';
import { isNestedTooDeep } from '../../../values/isNestedTooDeep';
import { isJsonObject, objectsIn } from '../../../values/jsonObject';
import { isTranscribed, type Recording, recordingsIn, transcriptionIdOf } from './recordingsIn';

/** The texts that are meant by what a person entered. */
export interface TranscriptionTarget {
	/** Empty where the item has to be read to find them. */
	recordings: ReadonlyArray<Partial<Recording>>;
	/** The conversation item they belong to, if it is known. */
	itemId?: string;
	conversationId?: string;
}

/**
 * Under which properties a record may stand, the likeliest first: in an item of n8n, in what n8n's
 * Webhook node gives, in an event of a trigger without Simplify or as Spruce sends it, in an answer of
 * the API, and in a conversation that needs a reply.
 */
const wrappers = ['json', 'body', 'object', 'data', 'conversationItem', 'lastMessage'];

/** What Spruce documents of a transcription, in full and as an item names it. */
const namesInTranscription = [
	'id',
	'object',
	'status',
	'text',
	'summarization',
	'summarizationStatus',
];

/**
 * What is to be transcribed, of an entered ID or of a record in which it can be found: a conversation
 * item as Spruce sends it or simplified, an event of a trigger, a file of an item, or a transcription.
 *
 * @param entered an ID, or a record as JSON text
 * @param field what the editor calls the field, for messages
 * @throws InvalidInput when nothing that could be transcribed is meant
 */
export function transcriptionTarget(entered: string, field: string): TranscriptionTarget {
	if (!/^[[{]/.test(entered)) return targetOfId(entered);
	const record = jsonParse<unknown>(entered, { fallbackValue: null });
	const target = isNestedTooDeep(record) ? undefined : targetIn(record);
	if (target !== undefined && !isEmpty(target)) return target;
	if (target !== undefined) {
		throw new InvalidInput(
			`${field}: this file has no transcription`,
			'Spruce may transcribe it later. Enter the ID of the conversation item to look again: {{ $json.id }}.',
		);
	}
	const id = idIn(record);
	if (id !== undefined) assertIdKind(id, 'transcriptionId', field);
	throw new InvalidInput(
		`${field}: there is no message or call in what was entered`,
		'Enter the whole item from the trigger or from Conversation Item: Get Many, {{ $json }}, or the ID of a conversation item or a transcription.',
	);
}

/** Whether nothing is left to be read: a file has no text, and its item may have others. */
function isEmpty({ recordings, itemId }: TranscriptionTarget): boolean {
	return recordings.length === 0 && itemId === undefined;
}

function targetOfId(id: string): TranscriptionTarget {
	return id.startsWith('ti_')
		? { recordings: [], itemId: id }
		: { recordings: [{ transcriptionId: id }] };
}

function targetIn(entered: unknown): TranscriptionTarget | undefined {
	if (Array.isArray(entered)) return targetInList(entered);
	if (!isJsonObject(entered)) return undefined;
	const place = placeOf(entered);
	const recordings = transcribedIn(entered);
	if (recordings.length > 0) return { recordings, ...place };
	if (isFile(entered)) return { recordings };
	if (place.itemId !== undefined) return { recordings, ...place };
	return wrappers.map((name) => targetIn(entered[name])).find((target) => target !== undefined);
}

/** A list of one record, of the recordings of a call, or of the attachments of a message. */
function targetInList(entries: unknown[]): TranscriptionTarget | undefined {
	if (entries.length === 1) return targetIn(entries[0]);
	const list = objectsIn(entries);
	const recordings = recordingsIn({ attachments: list, event: { data: { recordings: list } } });
	return recordings.some(isTranscribed)
		? { recordings: recordings.filter(isTranscribed) }
		: undefined;
}

/** The recordings in a record of which a text is known, or only their texts. Empty if there is none. */
function transcribedIn(record: IDataObject): Array<Partial<Recording>> {
	// An item, the event of a call without the item around it, or the call itself.
	const items: IDataObject[] = [record, { event: record }, { event: { data: record } }];
	const recordings = items.map(recordingsIn).find((found) => found.some(isTranscribed));
	return recordings ?? idsIn(record).map((transcriptionId) => ({ transcriptionId }));
}

/** The IDs that stand in a simplified item, in a file, or in a transcription. */
function idsIn(record: IDataObject): string[] {
	const { id, status, transcriptionId, transcriptionIds } = record;
	const ofFile = transcriptionIdOf(record);
	if (ofFile !== undefined) return [ofFile];
	const listed = Array.isArray(transcriptionIds) ? transcriptionIds : [transcriptionId];
	const named = (listed as unknown[]).filter(isText);
	if (named.length > 0) return named;
	return isText(id) && isText(status) && isTranscription(record) ? [id] : [];
}

/** Whether a record is a transcription and no other record with a status, such as an appointment. */
function isTranscription(record: IDataObject): boolean {
	return Object.keys(record).every((name) => namesInTranscription.includes(name));
}

/** The item that a record is or belongs to, and its conversation. */
function placeOf(record: IDataObject): Pick<TranscriptionTarget, 'itemId' | 'conversationId'> {
	const { id, itemId, conversationItemId, conversationId } = record;
	const item = [itemId, conversationItemId, id].find(isItemId);
	return {
		...(item !== undefined && { itemId: item }),
		...(item !== undefined && isText(conversationId) && { conversationId }),
	};
}

/** Whether it is a file of Conversation Item: Download Files. The item may have other files. */
function isFile({ source, fileName }: IDataObject): boolean {
	return isText(source) && isText(fileName);
}

/** The ID of the innermost record, which says of what kind it is. */
function idIn(record: unknown): string | undefined {
	if (!isJsonObject(record)) return undefined;
	const inside = wrappers.map((name) => idIn(record[name])).find((id) => id !== undefined);
	return inside ?? (isText(record.id) ? record.id : undefined);
}

function isItemId(id: unknown): id is string {
	return isText(id) && id.startsWith('ti_');
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}
