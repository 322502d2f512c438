import { isPlaceholderId } from '../../values/contact/placeholders';
import { type Problem, refusal } from '../../values/refusal';
import { csvText } from '../../values/text/csvText';
import { oneLine } from '../../values/text/oneLine';

/** What Excel, Google Sheets and their exports make of a number that is too wide: `1.23E+10`, `1.23E10`. */
const shortened = /^\d(?:(?:[.,]\d+)?e\+|[.,]\d+e)\d+$/i;

/** A prefix, with nothing behind what parts it from the ID itself: `mrn-`, `Patient #`. */
const prefixAlone = /^[\p{L}\p{N}].*[-_:=/#]$/u;

/** An ID in Base64, as some systems give them, ends in equals signs. */
const base64 = /^(?=.*\d)(?:[A-Za-z0-9+/]{4}){2,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)$/;

/** Longer than any placeholder. */
const longestEnd = 40;

const advice =
	'Leave it blank for a patient who has no ID yet. Otherwise check what your sheet calls the column.';

/**
 * The ID of a patient in another system, without what a spreadsheet puts around it: `'00123`,
 * `="00123"`, `10482.0`.
 *
 * @param label what the user calls the field, for messages
 * @returns an empty text when nothing was entered
 * @throws InvalidInput when there is only what a spreadsheet puts around it: `=""`
 */
export function plainExternalId(entered: string, label: string): string {
	const id = csvText(oneLine(entered))
		.replace(/^'(?=[\p{L}\p{N}])/u, '')
		.replace(/^(\d+)\.0+$/, '$1')
		.trim();
	if (id !== '' || oneLine(entered) === '') return id;
	throw refusal(label, { problem: 'the cell is blank', advice: 'Enter the ID.' }, entered);
}

/**
 * The same, for an ID that finds a contact or is stored. An ID that several patients may have got is
 * refused: it would make one contact of them all.
 *
 * @returns an empty text when nothing was entered
 * @throws InvalidInput when the ID is not one patient's
 */
export function externalIdOf(entered: string, label: string): string {
	const id = plainExternalId(entered, label);
	const problem = id === '' ? undefined : problemOf(id);
	if (problem === undefined) return id;
	throw refusal(label, problem, entered);
}

function problemOf(id: string): Problem | undefined {
	if (shortened.test(id)) {
		return {
			problem: 'the spreadsheet has shortened the ID',
			advice: 'Format the column as text there, and enter the ID again.',
		};
	}
	if (prefixAlone.test(id) && !base64.test(id)) {
		return { problem: `nothing stands behind the last "${id.slice(-1)}"`, advice };
	}
	const isWords = /\s/.test(id) && !/[\p{N}@]/u.test(id);
	if (!isWords && !isPlaceholderId(id) && !endsInPlaceholder(id)) return undefined;
	return { problem: 'this is not the ID of one patient', advice };
}

/**
 * Whether a placeholder stands behind a prefix: `mrn-N/A`, `mrn-0`. Behind a number, a short one may
 * belong to the ID, such as initials or the number of a family member: `10482-NA`, `10482-00`.
 */
function endsInPlaceholder(id: string): boolean {
	const isNumbered = (start: string) => /\p{N}/u.test(start);
	const begin = Math.max(0, id.length - longestEnd);
	return [...id.slice(begin).matchAll(/[-_:=/#\s]/g)].some(({ index }) => {
		const end = id.slice(begin + index + 1);
		const isLong = /\p{L}{4}|\p{L}[/\\.]\p{L}/u.test(end);
		return isPlaceholderId(end) && (isLong || !isNumbered(id.slice(0, begin + index)));
	});
}
