import { isTranscribed } from '../../records/conversation/recordings/recordingsIn';
import {
	type TranscriptionTarget,
	transcriptionTarget,
} from '../../records/conversation/recordings/transcriptionTarget';
import { NotReady } from '../../values/NotReady';
import { counted } from '../../values/text/counted';
import { transcriptionId } from '../../fields/ids/transcriptionId';
import { operation } from '../../framework/declare/operation';
import { findTranscriptions } from '../../steps/transcriptions/findTranscriptions';
import { isPending, readTranscriptions } from '../../steps/transcriptions/readTranscriptions';

/**
 * Gives what was said in a voicemail, a recording or an audio file, with a summary if Spruce has
 * one. Each recording of a call is an item of its own. See [Voicemails and recordings as
 * text](docs/conversations.md#voicemails-and-recordings-as-text).
 */
export default operation({
	name: 'Get',
	value: 'get',
	action: 'Get a transcription of a call or voicemail',
	description:
		'Get the text of a voicemail, recording or audio file, with its summary if there is one',
	access: 'read',
	operationIds: ['ConversationItem', 'Transcription'],
	fields: [
		transcriptionId,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Wait Until Completed (Seconds)',
					name: 'waitSeconds',
					type: 'number',
					typeOptions: { minValue: 0, maxValue: 3600 },
					default: 60,
					description: 'How long to wait while the status is pending. The summary may come later.',
				},
			],
		},
	],
	async run({ client, params, hint }) {
		const { displayName } = transcriptionId;
		const { waitSeconds = 0 } = params.options;
		const entered = transcriptionTarget(params.transcriptionId, displayName);
		let target: TranscriptionTarget | undefined;
		const transcriptions = await client.waitFor(async () => {
			target ??= await findTranscriptions(client, entered, displayName);
			if (target === undefined) return undefined;
			const found = await readTranscriptions(client, target);
			return waitSeconds > 0 && found.some(isPending) ? undefined : found;
		}, waitSeconds);
		if (transcriptions === undefined) throw notReady(target !== undefined, waitSeconds);
		if (transcriptions.some(isPending)) hint(pendingHint);
		if (target?.recordings.every(isTranscribed) === false) hint(untranscribedHint);
		return transcriptions;
	},
});

function pendingHint(items: number): string {
	const subject = items === 1 ? 'A transcription is' : `The transcriptions of ${items} items are`;
	return `${subject} still pending, and the text is empty until Spruce completes it. To wait for it, add Options > Wait Until Completed (Seconds).`;
}

function untranscribedHint(items: number): string {
	const subject = items === 1 ? 'An item has' : `${items} items have`;
	return `${subject} another recording that Spruce has not transcribed.`;
}

function notReady(isBegun: boolean, waitSeconds: number): NotReady {
	if (isBegun) {
		return new NotReady(
			`Transcription: Spruce has not completed it within ${counted(waitSeconds, 'second')}`,
			'Its status is still pending. Raise Options > Wait Until Completed (Seconds), or run the item again later.',
		);
	}
	return new NotReady(
		'Transcription: Spruce has not begun it',
		'The item has a voicemail or recording, but no transcription yet. Use Options > Wait Until Completed (Seconds), or run the item again later. If it never comes, check in Spruce whether transcription is turned on.',
	);
}
