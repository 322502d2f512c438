import { extensionOf } from './extensionOf';

/** Leaves room for a folder, and for a number, wherever the file is stored. */
const longestName = 120;

/** What folders, Windows and terminals take for something else; the last two turn text around. */
const unsafe = /[\p{Cc}/\\:*?"<>|\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * A name under which a file can be stored anywhere, from the title that someone gave it.
 *
 * @param fallback stands in for a title that is blank, without extension
 */
export function fileNameOf(title: string, fallback: string, mimeType: string): string {
	const cleaned = title
		.replace(unsafe, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[. ]+|[. ]+$/g, '');
	const [stem, ending] = split(cleaned === '' ? fallback : cleaned);
	const short = Array.from(stem).slice(0, longestName).join('').trimEnd();
	return `${short}${ending === '' ? extensionOf(mimeType) : ending}`;
}

/** The same name with a number, for the second file of that name: `photo-2.jpg`. */
export function numberedFileName(name: string, number: number): string {
	const [stem, ending] = split(name);
	return `${stem}-${number}${ending}`;
}

/** The name and its extension: a few characters behind a dot, not all of them digits. */
function split(name: string): [stem: string, ending: string] {
	const ending = /.(\.(?=\d*[a-z])[a-z0-9]{2,5})$/i.exec(name)?.[1] ?? '';
	return [name.slice(0, name.length - ending.length), ending];
}
