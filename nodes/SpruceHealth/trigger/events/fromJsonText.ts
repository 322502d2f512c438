import { jsonParse } from 'n8n-workflow';

/** The object or list whose JSON a text is; any other value as it is. */
export function fromJsonText(value: unknown): unknown {
	if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
	const parsed = jsonParse<unknown>(value, { fallbackValue: value });
	return typeof parsed === 'object' && parsed !== null ? parsed : value;
}
