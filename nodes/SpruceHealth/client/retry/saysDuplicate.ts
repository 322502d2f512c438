import { errorWords } from '../wire/errorWords';

/**
 * Whether an error says that the idempotency key was used before. Seen in production: 422 with the type
 * `duplicate_request`, in upper or lower case. The OpenAPI description only says "duplicate request"
 * of 422, so its other types are refusals, such as one of a duplicate phone number.
 *
 * @param body Spruce's error
 */
export function saysDuplicate(status: number, body: unknown): boolean {
	if (![400, 409, 422].includes(status)) return false;
	const { type, message } = wordsOf(body);
	if (isTypeOfRepeat(type)) return true;
	// A type that says less than that leaves it to the words.
	if (type === 'duplicate') return message === '' || isSentenceOnRepeat(message);
	return type === '' && status !== 400 && isSentenceOnRepeat(message);
}

/** Whether an error has neither a type nor words. */
export function saysNothing(body: unknown): boolean {
	const { type, message } = wordsOf(body);
	return type === '' && message === '';
}

/** In lower case; blank where the error says none. */
function wordsOf(body: unknown): { type: string; message: string } {
	const { type = '', message = '' } = errorWords(body);
	return { type: type.trim().toLowerCase(), message: message.toLowerCase() };
}

/** `duplicate_request`, `DuplicateRequest`, `idempotency-conflict` and the like. */
function isTypeOfRepeat(type: string): boolean {
	const letters = type.replace(/[^a-z]/g, '');
	return (
		/^(duplicated?|repeated)request(error)?$/.test(letters) ||
		/^(duplicated?|repeated|reused)idempotencykey(error)?$/.test(letters) ||
		/^idempotency(key)?(conflict|duplicated?|reused?|replay|exists|inuse|(already)?used)(error)?$/.test(
			letters,
		)
	);
}

/** A sentence about the key's form, such as "s-idempotency-key is too long", is a refusal. */
function isSentenceOnRepeat(message: string): boolean {
	if (/\b(invalid|not valid|too long|missing|required|malformed|exceed)/.test(message))
		return false;
	return (
		/\b(duplicated?|repeated) (api )?request\b/.test(message) ||
		/\brequest\b.*\balready\b/.test(message) ||
		/idempoten.*\b(already|used|reused|seen|exists|conflict|duplicated?)\b/.test(message) ||
		/\b(already|reused?|used|conflicting|duplicated?)\b.*idempoten/.test(message)
	);
}
