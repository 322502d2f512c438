import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { isTranscribed } from '../../records/conversation/recordings/recordingsIn';
import type { TranscriptionTarget } from '../../records/conversation/recordings/transcriptionTarget';
import { withoutMissing } from '../../values/jsonObject';
import { path } from '../../values/path';

/** Reads the texts of recordings, each with what was spoken and where, as far as that is known. */
export async function readTranscriptions(
	client: SpruceClient,
	{ recordings, itemId, conversationId }: TranscriptionTarget,
): Promise<IDataObject[]> {
	const transcriptions: IDataObject[] = [];
	for (const { transcriptionId, source } of recordings.filter(isTranscribed)) {
		const transcription = await client.get(path`/transcriptions/${transcriptionId}`);
		const place = { source, conversationItemId: itemId, conversationId };
		transcriptions.push({ ...transcription, ...withoutMissing(place) });
	}
	return transcriptions;
}

/** Whether Spruce is still at work on a transcription. */
export function isPending({ status }: IDataObject): boolean {
	return status === 'pending';
}
