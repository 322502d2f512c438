import type { SpruceClient } from '../../client/SpruceClient';
import { isTranscribed, recordingsIn } from '../../records/conversation/recordings/recordingsIn';
import type { TranscriptionTarget } from '../../records/conversation/recordings/transcriptionTarget';
import { InvalidInput } from '../../values/InvalidInput';
import { path } from '../../values/path';

/**
 * Finds the recordings of an item, unless what was entered names them. A record may be older than its
 * transcription, so that the item is read anew where it names none.
 *
 * @param field what the editor calls the field, for messages
 * @returns undefined while Spruce has begun to transcribe none of them
 * @throws InvalidInput when nobody spoke in the item
 */
export async function findTranscriptions(
	client: SpruceClient,
	target: TranscriptionTarget,
	field: string,
): Promise<TranscriptionTarget | undefined> {
	const { recordings: named, itemId } = target;
	if (named.length > 0 || itemId === undefined) return target;
	const item = await client.get(path`/conversationItems/${itemId}`);
	const recordings = recordingsIn(item);
	if (recordings.length === 0) {
		throw new InvalidInput(
			`${field}: this item has no voicemail or recording`,
			`It is ${itemId}. A text, fax or note has none, and neither has a call that was not recorded. The recording of a call may come some minutes after it: Trigger On > Call Recording Ready starts the workflow when it is there.`,
		);
	}
	const { conversationId } = item;
	return recordings.some(isTranscribed)
		? { recordings, itemId, ...(typeof conversationId === 'string' && { conversationId }) }
		: undefined;
}
