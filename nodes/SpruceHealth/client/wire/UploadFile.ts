import { createHash } from 'crypto';

/** A file on its way to Spruce. */
export interface UploadFile {
	content: Buffer;
	/** Spruce shows it to whoever gets the file. */
	fileName: string;
	/** e.g. `application/pdf`; decides how Spruce shows the file. */
	mimeType: string;
}

/** What tells one file's content from another's, where the content itself is too long. */
export function digestOf({ content }: UploadFile): string {
	return createHash('sha256').update(content).digest('hex');
}
