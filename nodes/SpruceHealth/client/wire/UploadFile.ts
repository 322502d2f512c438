import { createHash } from 'crypto';

/** A file on its way to Spruce. */
export interface UploadFile {
	content: Buffer;
	/** Spruce shows it to everyone who gets the file. */
	fileName: string;
	/** e.g. `application/pdf`; decides how Spruce shows the file. */
	mimeType: string;
}

/** A digest of a file's content, for idempotency keys: the content itself is too long. */
export function digestOf({ content }: UploadFile): string {
	return createHash('sha256').update(content).digest('hex');
}
