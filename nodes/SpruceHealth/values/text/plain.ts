/** A text without differences that nobody sees. */
export function plain(text: unknown): string {
	return typeof text === 'string' ? text.normalize('NFC').replace(/\s+/g, ' ').trim() : '';
}
