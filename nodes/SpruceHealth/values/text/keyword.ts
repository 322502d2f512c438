/**
 * A word that Spruce uses for a kind, such as a channel or a direction, in whatever case it comes.
 * Blank for anything but text.
 */
export function keyword(value: unknown): string {
	return typeof value === 'string' ? value.trim().toLowerCase() : '';
}
