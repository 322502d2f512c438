import { stableJson } from './stableJson';

/**
 * What Spruce sent where text is expected, such as an ID, as text. Empty where it sent nothing.
 *
 * `String()` would throw for an object with a `toString` of its own, and would make the same text of
 * all other objects.
 */
export function safeText(value: unknown): string {
	if (typeof value === 'string') return value;
	if (value === undefined || value === null) return '';
	return typeof value === 'object' ? stableJson(value) : String(value);
}
