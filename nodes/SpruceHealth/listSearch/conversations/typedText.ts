import type { IDataObject } from 'n8n-workflow';
import { readPhoneOrEmail } from '../../values/phoneOrEmail';
import { normalizedName, oneLine } from '../../values/text/oneLine';

/** Of the addresses in the Spruce app: `…/thread/t_0E5QDJJC03000`, `…/contact/entity_0E5QDGJC03000`. */
const inLink = /\/(?:thread|contact)\/([^/?#\s]+)/;

/** The IDs of conversations and contacts, with a digit: somebody may look for a `t_shirt`. */
const ofRecord = /^(?:t|entity)_(?=\w*\d)\w+$/;

/** What people type who look for a phone number. */
const digitsAndSeparators = /^[\d\s()+./\-\u2010-\u2015]+$/;

/** Fewer digits are in most phone numbers. */
const fewestDigits = 3;

/** The ID of a conversation or contact that was typed or is in a link that was pasted. */
export function typedId(typed: string): string | undefined {
	const text = oneLine(typed);
	const id = inLink.exec(text)?.[1] ?? text;
	return ofRecord.test(id) ? id : undefined;
}

/**
 * Whether one of several texts has what was typed: every word of it, apart from case and accents, or
 * its digits, however a phone number is written.
 */
export function matchesTyped(texts: readonly string[], typed: string): boolean {
	const digits = typedDigits(typed);
	if (digits !== undefined) return texts.some((text) => text.replace(/\D/g, '').includes(digits));
	const words = folded(typed).split(' ');
	const all = texts.map(folded);
	return words.every((word) => all.some((text) => text.includes(word)));
}

/** Whether a phone number or an email address was typed, or a part of one. */
export function isAddressLike(typed: string): boolean {
	return typed.includes('@') || typedDigits(typed) !== undefined;
}

/**
 * The searches for the contacts that are meant, the exact ones first: the next is for when one finds
 * nobody. Spruce's free text is fuzzy, and not documented to find numbers.
 */
export function contactSearches(typed: string): [IDataObject, ...IDataObject[]] {
	const freeText = { freeText: typedDigits(typed) ?? oneLine(typed) };
	const exact = readPhoneOrEmail(typed);
	if ('problem' in exact) return [freeText];
	const filter = [{ match: 'any', values: [exact.address] }];
	const structured =
		exact.channel === 'phone' ? { phoneNumberFilter: filter } : { emailAddressFilter: filter };
	return [{ structured }, freeText];
}

/** Without the country code of North America, which may be typed where the text does not have it. */
function typedDigits(typed: string): string | undefined {
	if (!digitsAndSeparators.test(typed)) return undefined;
	const digits = typed.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
	return digits.length >= fewestDigits ? digits : undefined;
}

/** In lower case, without accents and with straight apostrophes: `o'brien`, `jose`. */
function folded(text: string): string {
	return normalizedName(text)
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[\u2018\u2019]/g, "'")
		.toLowerCase();
}
