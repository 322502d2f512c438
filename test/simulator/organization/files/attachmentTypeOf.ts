import type { Attachment } from '../conversations/ConversationItem';

/** Under which type Spruce shows a file that hangs on a message. */
export function attachmentTypeOf(contentType: string): Attachment['type'] {
	const [family] = contentType.split('/');
	return family === 'audio' || family === 'image' || family === 'video' ? family : 'document';
}
