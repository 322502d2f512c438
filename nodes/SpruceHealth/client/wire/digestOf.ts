import { createHash } from 'crypto';
import type { UploadFile } from './UploadFile';

/** What tells one file's content from another's, where the content itself is too long. */
export function digestOf({ content }: UploadFile): string {
	return createHash('sha256').update(content).digest('hex');
}
