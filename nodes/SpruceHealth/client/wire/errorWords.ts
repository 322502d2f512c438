import { isJsonObject } from '../../values/jsonObject';
import { oneLine } from '../../values/text/oneLine';

/** What an error says in words, and of which type it says it is. */
export interface ErrorWords {
	message?: string;
	type?: string;
}

/** Longer ones are a page or a dump of a program, and n8n saves what is shown. */
const maxLength = 500;

/**
 * The words of an error body. Spruce documents `{ statusCode, type, message }`. The other shapes are
 * usual among APIs: `{ error: { message } }`, `{ errors: [{ detail }] }`, RFC 9457, a plain text.
 */
export function errorWords(body: unknown): ErrorWords {
	const messages = [...new Set(messagesIn(body))];
	const message = messages.length === 0 ? undefined : bounded(messages.join('; '));
	const type = typeIn(body);
	return { ...(message !== undefined && { message }), ...(type !== undefined && { type }) };
}

function messagesIn(said: unknown, depth = 0): string[] {
	if (typeof said === 'string') return textOf(said);
	if (depth > 3) return [];
	if (Array.isArray(said)) return said.slice(0, 5).flatMap((one) => messagesIn(one, depth + 1));
	if (!isJsonObject(said)) return [];
	const { message, error, error_description: description, detail, title, errors, details } = said;
	const own = [message, description, detail, error].flatMap((one) => messagesIn(one, depth + 1));
	const each = [errors, details].flatMap((one) => messagesIn(one, depth + 1));
	if (own.length + each.length > 0) return [...own, ...each];
	return messagesIn(title, depth + 1);
}

function typeIn(body: unknown, depth = 0): string | undefined {
	if (Array.isArray(body)) return typeIn(body[0], depth);
	if (!isJsonObject(body) || depth > 2) return undefined;
	const own = [body.type, body.code].find((word) => typeof word === 'string' && word.trim() !== '');
	if (typeof own === 'string') return bounded(oneLine(own));
	return typeIn(body.error, depth + 1) ?? typeIn(body.errors, depth + 1);
}

/** A web page says nothing that a person could read. */
function textOf(text: string): string[] {
	const line = oneLine(text);
	return line === '' || line.startsWith('<') ? [] : [line];
}

function bounded(text: string): string {
	const characters = Array.from(text);
	return characters.length <= maxLength ? text : `${characters.slice(0, maxLength).join('')}…`;
}
