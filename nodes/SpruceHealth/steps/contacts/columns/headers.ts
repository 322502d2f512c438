import { allContactColumns, type ContactColumnId } from '../../../values/contact/contactColumns';

/** Remarks in parentheses that say nothing about the field: `(optional)`, `(MM/DD/YYYY)`. */
const remark = /\((?:optional|required|if any|if known|[mdy]{1,4}(?:[-/. ]?[mdy]{1,4}){1,2})\)/gi;

/** Headers of a whole name. It cannot be split safely: "Maria Elena Garcia Lopez". */
const wholeNames = ['name', 'fullname', 'patientname', 'patientfullname', 'patient'];

/** Made when it is first asked for: n8n waits for whatever the package does while it is loaded. */
let idsByKey: ReadonlyMap<string, ContactColumnId> | undefined;

/**
 * What makes two headers equal: their letters and digits. `First Name`, `first_name`, `firstName` and
 * `FIRST-NAME` are one header. A `#` stands for "number".
 */
export function headerKey(header: string): string {
	return header
		.normalize('NFKC')
		.replace(remark, '')
		.replace(/#/g, 'number')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/**
 * The column of a contact that a header in a sheet means, such as `DOB` or `Patient's DOB`. Undefined
 * for a header that means nothing for certain.
 */
export function columnOfHeader(header: string): ContactColumnId | undefined {
	const key = headerKey(header);
	const keys = [key, key.replace(/^patient/, ''), key.replace(/^patients/, '')];
	return keys.map(columnOfKey).find((id) => id !== undefined);
}

function columnOfKey(key: string): ContactColumnId | undefined {
	idsByKey ??= knownHeaders();
	return idsByKey.get(key) ?? idsByKey.get(key.replace(/(?:no|nr|num)$/, 'number'));
}

function knownHeaders() {
	return new Map(
		allContactColumns.flatMap(({ id, displayName, otherHeaders }) =>
			[id, displayName, ...otherHeaders].map((header) => [headerKey(header), id] as const),
		),
	);
}

/** Whether a header stands above whole names. */
export function isWholeName(header: string): boolean {
	return wholeNames.includes(headerKey(header));
}
