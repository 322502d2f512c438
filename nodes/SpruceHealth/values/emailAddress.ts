import type { Problem } from './refusal';
import { oneLine } from './text/oneLine';
import { safeText } from './text/safeText';
import { withoutEnd } from './text/withoutEnd';

/** The longest address that mail servers take (RFC 5321, 4.5.3.1). */
const longest = 254;

/** One part of an address before the @, between dots (RFC 5322), also with letters of other alphabets. */
const namePart = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+$/u;

/** One part of a domain, between dots: no hyphen at its ends. */
const domainPart = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;

const howToWrite =
	'Enter one address such as name@example.com. For several people, use one item or one row for each of them.';

/**
 * The one email address that was entered, bare and trimmed; or what is wrong with it, and how to write
 * it. It may stand in `<>`, behind a name or in a `mailto:` link.
 */
export function readEmailAddress(entered: string): { address: string } | Problem {
	const address = bareEmailAddress(entered);
	const problem = emailProblem(address);
	return problem === undefined ? { address } : { problem, advice: howToWrite };
}

/** Why a text is not exactly one email address: `"it has no @"`. Undefined when it is one. */
export function emailProblem(text: string): string | undefined {
	const parts = text.split('@');
	if (text === '') return 'the email address is empty';
	if (/[,;]/.test(text)) return 'the email address has a comma or semicolon in it';
	if (/\s/.test(text)) return 'the email address has a blank in it';
	if (parts.length < 2) return 'the email address has no @';
	if (parts.length > 2) return 'the email address has more than one @';
	const [name, domain] = parts;
	if (name === '' || domain === '') return 'the email address lacks what stands before or after @';
	if (!domain.includes('.')) return 'the email address lacks the ending after @, such as .com';
	const isValid =
		name.split('.').every((part) => namePart.test(part)) &&
		domain.split('.').every((part) => domainPart.test(part)) &&
		// A top-level domain has two letters or more; an IP address is no address of a patient.
		/\.(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)$/iu.test(domain) &&
		text.length <= longest;
	return isValid ? undefined : 'the email address has a character in the wrong place';
}

/**
 * The bare address in what people and address books write: trimmed, without invisible characters,
 * out of `mailto:`, `<a@x.example>` and `Maria Lopez <a@x.example>`. Not checked yet.
 */
export function bareEmailAddress(entered: string): string {
	const marked = oneLine(entered)
		.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
		.replace(/\uff20/g, '@');
	// How spreadsheets mark text, and what stands behind an address in a list or a sentence.
	const text = withoutEnd(marked.replace(/^'/, ''), /[;,.\s]/).replace(/^"([^"]*)"$/, '$1');
	const [, name, inner] = /^([^<>]*)<([^<>]*)>$/.exec(text) ?? [undefined, '', text];
	const address = withoutMailto(inner.trim());
	// "a@x.example <b@x.example>" names two people. Mail programs also repeat the address as its name.
	const isPlainName = !name.includes('@') || isSameEmailAddress(name.replace(/["']/g, ''), address);
	return isPlainName ? address : text;
}

/** A link to an address: `mailto:a@x.example?subject=Hello`, in which `%40` may stand for the @. */
function withoutMailto(text: string): string {
	const linked = /^mailto:([^?]*)/i.exec(text)?.[1].trim();
	return linked === undefined ? text : linked.replace(/%40/g, '@').replace(/%2B/gi, '+');
}

/** Whether two email addresses are the same; mail servers ignore upper and lower case. */
export function isSameEmailAddress(one: unknown, other: unknown): boolean {
	return safeText(one).trim().toLowerCase() === safeText(other).trim().toLowerCase();
}
