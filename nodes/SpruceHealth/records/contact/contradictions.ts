import type { IDataObject } from 'n8n-workflow';

/** Ignores case, accents, punctuation and blanks. Made when it is first needed: that takes a while. */
let names: Intl.Collator | undefined;

/**
 * What a contact and a row that share a phone number or an email address have so different that they
 * are two people, such as a mother and her child. A detail that one of them lacks does not count.
 *
 * People marry: with the same birth date and first name, another last name is no contradiction. With
 * the same birth date and last name, another first name is: twins share the rest.
 *
 * @param row a request body of a contact
 * @returns the names of the details, e.g. `['first name', 'date of birth']`; empty for one person
 */
export function contradictions(contact: IDataObject, row: IDataObject): string[] {
	const births = [birthDateOf(contact), birthDateOf(row)];
	const areBirthsKnown = births.every((birth) => birth !== '');
	const isSameBirth = areBirthsKnown && births[0] === births[1];
	const found: string[] = [];
	if (isOtherName(contact.givenName, row.givenName)) found.push('first name');
	if (!isSameBirth && isOtherName(contact.familyName, row.familyName)) found.push('last name');
	if (areBirthsKnown && !isSameBirth) found.push('date of birth');
	return found;
}

/** Whether nothing contradicts, and the first name and one more detail say that it is one person. */
export function isSurelySame(contact: IDataObject, row: IDataObject): boolean {
	const areBothNamed = (name: string) => isName(contact[name]) && isName(row[name]);
	const areBothBorn = birthDateOf(contact) !== '' && birthDateOf(row) !== '';
	return (
		contradictions(contact, row).length === 0 &&
		areBothNamed('givenName') &&
		(areBothNamed('familyName') || areBothBorn)
	);
}

/** The day, without a time that Spruce may add to it. */
function birthDateOf({ dateOfBirth }: IDataObject): string {
	return typeof dateOfBirth === 'string' ? dateOfBirth.slice(0, 10) : '';
}

function isOtherName(one: unknown, other: unknown): boolean {
	if (!isName(one) || !isName(other)) return false;
	names ??= new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });
	if (names.compare(comparable(one), comparable(other)) !== 0) return true;
	// The collator takes the voicing of Japanese letters for accents, but they make other syllables.
	return kanaIn(one) !== kanaIn(other);
}

/** Without what the collator does not take for punctuation: symbols, and letters used as apostrophes. */
function comparable(name: string): string {
	return name.normalize('NFC').replace(/[\p{S}\u02b9-\u02bf\u02c8\ua78b\ua78c]/gu, '');
}

/** The Japanese syllables of a name, in one of their two scripts. */
function kanaIn(name: string): string {
	return (name.normalize('NFKC').match(/[\p{sc=Hira}\p{sc=Kana}]/gu) ?? [])
		.map((letter) => letter.codePointAt(0) ?? 0)
		.map((code) => (code >= 0x30a1 && code <= 0x30f6 ? code - 0x60 : code))
		.join(' ');
}

/** A dash or a question mark is no name. */
function isName(value: unknown): value is string {
	return typeof value === 'string' && /\p{L}/u.test(value);
}
