export const transcriptionStatuses = ['completed', 'pending', 'failed', 'noSpeech'] as const;

/** A stored file that a record refers to; answers carry a signed URL in place of `mediaId`. */
export interface FileReference {
	mediaId: string;
	mimetype: string;
	name?: string;
	transcription?: { id: string; status: (typeof transcriptionStatuses)[number] };
}

/** A file that hangs on a message. */
export interface Attachment {
	type: 'audio' | 'document' | 'image' | 'video';
	title: string;
	data: FileReference;
}

/** What happened in a phone call. */
export interface PhoneCallEvent {
	type: 'inboundCall' | 'outboundCall';
	data: {
		answered: boolean;
		duration: number;
		failed: boolean;
		spam: boolean;
		voicemail?: FileReference;
		recordings?: FileReference[];
	};
}

/** A call of a member into a conversation. */
export interface Page {
	id: string;
	memberId: string;
	resolved: boolean;
}

/** A message, note or call in a conversation. */
export interface ConversationItem {
	object: 'conversationItem';
	id: string;
	conversationId: string;
	requestId: string;
	direction: 'inbound' | 'outbound' | 'none';
	isInternalNote: boolean;
	text: string;
	author: { displayName: string; id?: string };
	attachments: Attachment[];
	pages: Page[];
	buttons: Array<{ id: string; text: string; state: 'disabled' | 'normal' | 'selected' }>;
	event?: PhoneCallEvent;
	canDelete: boolean;
	createdAt: string;
	modifiedAt: string;
	appURL: string;
	apiURL: string;
}
