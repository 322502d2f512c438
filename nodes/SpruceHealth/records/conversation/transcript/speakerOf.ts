import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../../values/jsonObject';
import { textLines } from '../../../values/text/textLines';
import { directionOf } from '../directionOf';

/** Longer than a name. */
const longestName = 80;

/**
 * Who wrote or called. Patients choose their own names in the app, so a name has no colon and no
 * bracket: `[practice]` stands behind those, and only those, who speak for the practice.
 */
export function speakerOf(item: IDataObject): string {
	const { author, isInternalNote } = item;
	const name = plainName(isJsonObject(author) ? author.displayName : undefined) || 'Unknown';
	const isPractice = isInternalNote === true || directionOf(item) === 'outbound';
	return isPractice ? `${name} [practice]` : name;
}

/** A name on one line, without what has a meaning in a transcript. */
export function plainName(name: unknown): string {
	const [line = ''] = typeof name === 'string' ? [textLines(name).join(' ')] : [];
	const plain = line
		.replace(/[[\]:]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return Array.from(plain).slice(0, longestName).join('');
}
