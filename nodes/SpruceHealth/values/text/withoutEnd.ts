/**
 * A text without certain characters at its end. A pattern such as `/\/+$/` says the same, but takes a
 * minute for a long row of slashes in the middle: it begins anew at each of them.
 *
 * @param characters matches one of them
 */
export function withoutEnd(text: string, characters: RegExp): string {
	let end = text.length;
	while (end > 0 && characters.test(text[end - 1])) end -= 1;
	return text.slice(0, end);
}
