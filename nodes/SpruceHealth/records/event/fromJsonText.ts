import { jsonParse } from 'n8n-workflow';
import { isNestedTooDeep } from '../../values/isNestedTooDeep';

/** The object or list whose JSON a text is; any other value, and JSON of too many levels, as it is. */
export function fromJsonText(value: unknown): unknown {
	if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
	const parsed = jsonParse<unknown>(value, { fallbackValue: value });
	const isNested = typeof parsed === 'object' && parsed !== null;
	return isNested && !isNestedTooDeep(parsed) ? parsed : value;
}
