import type { Contact } from './Contact';

/** How well a contact fits what somebody typed: 0 when a word of it fits nothing at all. */
export function relevanceOf(contact: Contact, freeText: string): number {
	const words = wordsOf(
		[
			contact.displayName,
			contact.companyName ?? '',
			...contact.emailAddresses.map(({ value }) => value),
			...[...contact.phoneNumbers, ...contact.faxNumbers].map(({ value }) => value),
		].join(' '),
	);
	const scores = wordsOf(freeText).map((wanted) =>
		Math.max(0, ...words.map((word) => similarity(word, wanted))),
	);
	return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

function wordsOf(text: string): string[] {
	const withPlainNumbers = text.replace(/\(?(\d{3})\)?[ -](\d{3})-(\d{4})/g, '$1$2$3');
	return withPlainNumbers
		.toLowerCase()
		.split(/[^\p{L}\p{N}@.'_-]+/u)
		.filter(Boolean);
}

function similarity(word: string, wanted: string): number {
	if (word === wanted) return 8;
	if (word.startsWith(wanted)) return 4;
	if (wanted.length >= 3 && word.includes(wanted)) return 2;
	return wanted.length >= 4 && isOneSlipAway(word, wanted) ? 1 : 0;
}

/** Whether one letter is wrong, missing or too many. */
function isOneSlipAway(word: string, wanted: string): boolean {
	let same = 0;
	while (same < wanted.length && word[same] === wanted[same]) same++;
	return [
		[same + 1, same + 1],
		[same + 1, same],
		[same, same + 1],
	].some(([inWord, inWanted]) => word.slice(inWord) === wanted.slice(inWanted));
}
