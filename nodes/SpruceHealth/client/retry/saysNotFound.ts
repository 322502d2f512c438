import { inPlainWords, plainWord } from '../../values/text/words';
import { errorWords } from '../wire/errorWords';
import type { SpruceRequest, SpruceResponse } from '../wire/request';

/** The records that a path names by ID, by the word before the ID; each with its other names. */
const nounsOf: Record<string, string[]> = {
	contacts: ['contact', 'entity', 'patient'],
	conversations: ['conversation', 'thread'],
	conversationitems: ['conversation item', 'item'],
	internalendpoints: ['internal endpoint', 'endpoint'],
	members: ['member', 'entity', 'user', 'provider'],
	teams: ['team', 'entity'],
	phonelines: ['phone line', 'phoneline', 'line'],
	scheduledmessages: ['scheduled message', 'message'],
	transcriptions: ['transcription'],
	endpoints: ['webhook endpoint', 'endpoint', 'webhook'],
};

const missing =
	"(?:not found|unknown|invalid|not valid|malformed|gone|(?:does not|doesn't|no longer) exists?|(?:was|has been|is) deleted)";
const missingBefore =
	'(?:invalid|unknown|malformed|unrecognized|nonexistent|no such|could not find|cannot find|not a valid)';
/**
 * What may stand between the record and what is said of it: the ID itself, and small words. An ID has a
 * digit or a quotation mark, and is matched from its first one: from any of them, each further word would
 * multiply the ways to match.
 */
const between = `(?:ids?|with|the|given|is|was|:|[^\\s\\d"']*[\\d"']\\S*)`;

/**
 * Whether an answer of Spruce says that there is no record with the ID in the path. That is 404 and
 * 410, and a 400 or 422 that calls this ID invalid or unknown: the example of an error in Spruce's
 * OpenAPI description is 400 "Invalid Contact ID". An ID in the body or in the query may be meant
 * instead, so there the answer has to name the record of the path.
 */
export function saysNotFound(request: SpruceRequest, { status, body }: SpruceResponse): boolean {
	if (status === 404 || status === 410) return true;
	if (status !== 400 && status !== 422) return false;
	const nouns = nounsIn(request.path);
	if (nouns.length === 0) return false;
	const { type = '', message = '' } = errorWords(body);
	if (/duplicate|idempoten/i.test(`${type} ${message}`)) return false;
	const said = [type, message].map(inPlainWords);
	if (said.some((text) => namesAsMissing(text, nouns.join('|')))) return true;
	if (mayMeanAnotherId(request)) return false;
	return said.some((text) => saysMissing(text));
}

/** The names of the records that the path holds IDs of. */
function nounsIn(path: string): string[] {
	const words = path.split('?')[0].split('/').filter(Boolean).map(plainWord);
	const hasIdAfter = words.slice(0, -1);
	return hasIdAfter.flatMap((word, position) =>
		isConstant(words[position + 1]) ? [] : (nounsOf[word] ?? []),
	);
}

/** The words that follow a collection in Spruce's paths and are no ID. */
function isConstant(word: string): boolean {
	return ['search', 'tags', 'fields', 'endpoints', 'members'].includes(word);
}

function mayMeanAnotherId({ body, file, query = {} }: SpruceRequest): boolean {
	const hasBody = file !== undefined || Object.keys(body ?? {}).length > 0;
	return hasBody || Object.keys(query).some((name) => /id$/i.test(name));
}

function namesAsMissing(text: string, nouns: string): boolean {
	const before = new RegExp(
		`\\b${missingBefore} (?:the )?(?:${nouns})(?: ids?\\b|\\b(?! [a-z]+\\b))`,
	);
	const after = new RegExp(
		`(?:^|\\b(?:the|this|no) |[.:;] ?)(?:${nouns})\\b:?(?: ${between})* ${missing}\\b`,
	);
	return before.test(text) || after.test(text);
}

function saysMissing(text: string): boolean {
	if (new RegExp(`\\b${missingBefore}(?: \\w+){0,3} ids?\\b`).test(text)) return true;
	if (new RegExp(`\\bids?\\b:?(?: ${between})* ${missing}\\b`).test(text)) return true;
	return /\bnot found\b|\b(does not|doesn't|no longer) exists?\b|\bno such\b|\b(was|has been) deleted\b/.test(
		text,
	);
}
