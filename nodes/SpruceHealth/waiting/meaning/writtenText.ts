import { textLines } from '../../values/text/textLines';

/** A message of several texts has up to 1,600 characters; an answer has fewer. */
const mostCharacters = 1_000;

/** Invisible characters that phones put around the emoji of a reaction. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * How a reaction to a message arrives as text: `Liked “…”`, `Reacted 👍 to “…”`, `👍 to “…”`, and the
 * emoji that it stands for. Without an emoji, it answers nothing.
 */
const reactions: Array<[opening: RegExp, emoji: string]> = [
	[/^(?:liked|loved|le (?:gusta|gust[oó]|encanta|encant[oó])) $/i, '👍'],
	[/^(?:disliked|no le gust(?:a|[oó])) $/i, '👎'],
	[/^(?:laughed at|emphasi[sz]ed|questioned|removed .{1,40} from) $/i, ''],
	[/^(?:reacted )?\p{Extended_Pictographic}[^\p{L}\p{N}]{0,20} to $/iu, ''],
];

const hearts = /[❤♥💙💚💛💜🧡🖤🤍🤎💕💖💗😍🥰]/u;

/** Where the part of an email begins that the patient did not write. */
const opensForeignPart = [
	/^-{2,} ?(?:original message|forwarded message|mensaje original)/i,
	/^--$|^_{5,}$/,
	/^\*?(?:from|de):/i,
	/^(?:sent from my|sent from mail|get outlook|enviado desde) /i,
	/^confidential/i,
];

/** May be broken in three lines: `On Mon, Jan 5, 2026 at 9:00 AM … wrote:`. */
const opensQuotedEmail = /^(?:on|el) .{1,300} (?:wrote|escribi[oó]):/i;

/** Quotation marks, with what stands between them. */
const quotation = /[“„«]([^“„«”»]*)[”»]|"([^"]*)"/g;

/** `"C"` and “keep it” are answers; more words than these repeat what somebody else wrote. */
const mostWordsInQuotes = 3;

/**
 * What the patient wrote: without the quoted email below it, without other quoted text, and with the
 * emoji of a reaction in its place. Undefined for more than 1,000 characters.
 */
export function writtenText(reply: string): string | undefined {
	const trimmed = reply.trim();
	const reaction = reactionIn(trimmed);
	if (reaction !== undefined) return reaction;
	const lines = textLines(trimmed.slice(0, mostCharacters));
	const end = lines.findIndex((_, index) => beginsForeignPart(lines, index));
	if (end === -1 && trimmed.length > mostCharacters) return undefined;
	return lines
		.slice(0, end === -1 ? lines.length : end)
		.filter((line) => !line.trimStart().startsWith('>'))
		.join('\n')
		.replace(quotation, (quoted) =>
			quoted.split(/\s+/).length > mostWordsInQuotes ? ' ' : quoted,
		);
}

function beginsForeignPart(lines: readonly string[], index: number): boolean {
	const line = lines[index].trim();
	const joined = lines
		.slice(index, index + 3)
		.join(' ')
		.trimStart();
	return opensForeignPart.some((pattern) => pattern.test(line)) || opensQuotedEmail.test(joined);
}

/** The emoji of a reaction, blank for one without meaning, and undefined for any other text. */
function reactionIn(text: string): string | undefined {
	const plain = text.slice(0, mostCharacters).replace(invisible, '').trim();
	const quoteAt = plain.search(/["“„«]/);
	if (quoteAt === -1 || !/["”»]$/.test(text.slice(-10).replace(invisible, ''))) return undefined;
	const opening = plain.slice(0, quoteAt).replace(/\s+/g, ' ');
	const found = reactions.find(([pattern]) => pattern.test(opening));
	if (found === undefined) return undefined;
	if (!/ to $/i.test(opening)) return found[1];
	return hearts.test(opening) ? '👍' : opening.replace(/^reacted /i, '').replace(/ to $/i, '');
}
