import type { transcriptionStatuses } from './ConversationItem';

/** The text of a voicemail or recording. */
export interface Transcription {
	id: string;
	status: (typeof transcriptionStatuses)[number];
	text: string;
	summarization?: { status: 'completed' | 'pending' | 'failed'; text: string };
}
