import { extensionOf } from '../../values/files/fileTypes';
import { withoutEnd } from '../../values/text/withoutEnd';

/** In characters. Leaves room for a folder and a number wherever the file is stored. */
const longestName = 120;

/**
 * Characters with a meaning in paths, in Windows file names and in terminals. The last two ranges
 * reverse the direction of text, which can disguise an extension.
 */
const unsafe = /[\p{Cc}/\\:*?"<>|\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * A name under which a file can be stored on any system, made from its title.
 *
 * @param fallback replaces a blank title; without an extension
 */
export function fileNameOf(title: string, fallback: string, mimeType: string): string {
	const [stem, ending] = split(cleaned(title) || cleaned(fallback));
	const short = Array.from(stem).slice(0, longestName).join('').trimEnd();
	return `${short}${ending === '' ? extensionOf(mimeType) : ending}`;
}

/** The name with a number, for another file of the same name: `photo-2.jpg`. */
export function numberedFileName(name: string, number: number): string {
	const [stem, ending] = split(name);
	return `${stem}-${number}${ending}`;
}

function cleaned(name: string): string {
	const line = name.replace(unsafe, ' ').replace(/\s+/g, ' ');
	return withoutEnd(line, /[. ]/).replace(/^[. ]+/, '');
}

/** The name and its extension: two to five characters after a dot, not all of them digits. */
function split(name: string): [stem: string, ending: string] {
	const ending = /.(\.(?=\d*[a-z])[a-z0-9]{2,5})$/i.exec(name)?.[1] ?? '';
	return [name.slice(0, name.length - ending.length), ending];
}
