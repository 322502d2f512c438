import type { Operation } from '../serving/Operation';
import { Refusal } from '../serving/Refusal';

/** The texts of voicemails. */
export const transcriptions: Operation[] = [
	{
		operationId: 'Transcription',
		method: 'GET',
		path: '/transcriptions/{transcriptionId}',
		handle({ organization, params: { transcriptionId } }) {
			const transcription = organization.transcriptions.find(({ id }) => id === transcriptionId);
			if (transcription) return { status: 200, body: { transcription } };
			const isNamed = organization.items.some(
				({ event }) => event?.data.voicemail?.transcription?.id === transcriptionId,
			);
			if (!isNamed) throw Refusal.notFound('transcription', transcriptionId);
			const message = 'voicemail transcriptions from before November 2025 cannot be retrieved';
			throw new Refusal(404, 'not_found', message);
		},
	},
];
