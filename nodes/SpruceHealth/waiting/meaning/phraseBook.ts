import { beginsClause, endsClause } from './clauses';
import { keyOf, phraseKey, type ReplyWord } from './replyWords';
import { changes, courtesies, doubts, idioms, reservations } from './sidePhrases';
import { usualNo, usualYes, yesWhenAlone } from './usualWords';

/** What the user's own words mean, in addition to the usual ones. */
export interface AnswerWords {
	readonly yes: readonly string[];
	readonly no: readonly string[];
}

type PhraseMeaning = 'yes' | 'no' | 'courtesy' | 'idiom' | 'reservation' | 'change' | 'doubt';

interface Phrase {
	readonly meaning: PhraseMeaning;
	/** Whether it is one of the user's words, which say what this question means by them. */
	readonly isUsers: boolean;
	/** Whether it counts only where it stands alone, such as "I can". */
	readonly isAlone: boolean;
}

/** A phrase and where it stands: the number of its first word, and how many words it has. */
export interface FoundPhrase extends Phrase {
	readonly key: string;
	readonly at: number;
	readonly length: number;
}

interface PhraseBook {
	readonly phrases: ReadonlyMap<string, Phrase>;
	readonly mostWords: number;
}

/** Made when it is first asked for: n8n waits for whatever the package does while it is loaded. */
let usualPhrases: ReadonlyMap<string, Phrase> | undefined;

/** What may stand within a phrase: blanks, or one sign without blanks, as in `n/a` and `can,t`. */
const withinPhrase = /^(?:\s*|[-/',;])$/;

/**
 * The phrases that a reply holds, in their order. Where they overlap, the longest counts, so that
 * "absolutely not a problem" is not a no.
 */
export function phrasesIn(reply: readonly ReplyWord[], words: AnswerWords): FoundPhrase[] {
	const book = phraseBook(words);
	const longestFirst = reply
		.flatMap((_, at) => phrasesAt(reply, at, book))
		.sort((one, other) => other.length - one.length || one.at - other.at);
	const taken = new Set<number>();
	return longestFirst
		.filter(({ at, length }) => {
			const places = Array.from({ length }, (_, index) => at + index);
			const isFree = !places.some((place) => taken.has(place));
			if (isFree) places.forEach((place) => taken.add(place));
			return isFree;
		})
		.sort((one, other) => one.at - other.at);
}

/** Whether a phrase is a no without the user's words. */
export function isUsualNo(key: string): boolean {
	return usual().get(key)?.meaning === 'no';
}

function phrasesAt(
	reply: readonly ReplyWord[],
	at: number,
	{ phrases, mostWords }: PhraseBook,
): FoundPhrase[] {
	const rest = reply.slice(at, at + mostWords);
	const lastOfRun = rest.findIndex(({ pause }) => !withinPhrase.test(pause));
	const run = lastOfRun === -1 ? rest : rest.slice(0, lastOfRun + 1);
	return run.flatMap((_, index) => {
		const length = index + 1;
		const typed = keyOf(run.slice(0, length).map(({ text }) => text));
		const key = spellings(typed).find((spelling) => phrases.has(spelling)) ?? typed;
		const phrase = phrases.get(key);
		const counts = !phrase?.isAlone || standsAlone(reply, at, length);
		return phrase !== undefined && counts ? [{ ...phrase, key, at, length }] : [];
	});
}

function standsAlone(reply: readonly ReplyWord[], at: number, length: number): boolean {
	return beginsClause(reply, at) && endsClause(reply, at + length - 1);
}

/** A phrase as it was typed, and as it was meant where letters are drawn out: `nooo`, `sounds goood`. */
function spellings(key: string): string[] {
	const drawnOut = /(\p{L})\1{2,}/gu;
	return [key, key.replace(drawnOut, '$1'), key.replace(drawnOut, '$1$1')];
}

function phraseBook({ yes, no }: AnswerWords): PhraseBook {
	const users = new Map([...entriesOf(yes, 'yes', true), ...entriesOf(no, 'no', true)]);
	const phrases = new Map([...usual()].filter(([key, phrase]) => !contradicts(key, phrase, users)));
	for (const [key, phrase] of users) phrases.set(key, phrase);
	const lengths = [...phrases.keys()].map((key) => key.split(' ').length);
	return { phrases, mostWords: Math.max(...lengths) };
}

/** Whether a usual phrase, such as "sure thing", holds a word that means the other side to the user. */
function contradicts(
	key: string,
	{ meaning }: Phrase,
	users: ReadonlyMap<string, Phrase>,
): boolean {
	const isAnswer = meaning === 'yes' || meaning === 'no';
	return (
		isAnswer &&
		[...users].some(
			([usersKey, users]) => users.meaning !== meaning && ` ${key} `.includes(` ${usersKey} `),
		)
	);
}

function usual(): ReadonlyMap<string, Phrase> {
	usualPhrases ??= new Map([
		...entriesOf(yesWhenAlone, 'yes', false, true),
		...entriesOf(usualYes, 'yes', false),
		...entriesOf(usualNo, 'no', false),
		...entriesOf(reservations, 'reservation', false),
		...entriesOf(changes, 'change', false),
		...entriesOf(courtesies, 'courtesy', false),
		...entriesOf(idioms, 'idiom', false),
		...entriesOf(doubts, 'doubt', false),
	]);
	return usualPhrases;
}

function entriesOf(
	phrases: readonly string[],
	meaning: PhraseMeaning,
	isUsers: boolean,
	isAlone = false,
): Array<[key: string, phrase: Phrase]> {
	return phrases
		.map(phraseKey)
		.filter((key) => key !== '')
		.map((key) => [key, { meaning, isUsers, isAlone }]);
}
