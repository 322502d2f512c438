import { refusal } from '../../values/refusal';
import { oneLine } from '../../values/text/oneLine';

/** What Excel and Google Sheets make of a number that is too wide for its column: `1.23E+10`. */
const shortened = /^\d(?:[.,]\d+)?e\+\d+$/i;

/** What stands in many rows where a patient has no ID yet. It would make one contact of them all. */
const placeholder = /^(?:[^\p{L}\p{N}]+|0+|none|null|unknown|pending|tbd|new|yes|no|true|false)$/iu;

/**
 * The ID of a patient in another system, without what a spreadsheet puts around it: `'00123`,
 * `="00123"`, `10482.0`. An ID that several patients may have got is refused, because a contact that is
 * found by its ID is always taken for the right one.
 *
 * @param label what the user calls the field, for messages
 * @returns an empty text when nothing was entered
 * @throws InvalidInput when the ID is not one patient's
 */
export function externalIdOf(entered: string, label: string): string {
	const id = oneLine(entered)
		.replace(/^="(.*)"$/, '$1')
		.replace(/^'(?=[\p{L}\p{N}])/u, '')
		.replace(/^(\d+)\.0+$/, '$1')
		.trim();
	if (shortened.test(id)) {
		const problem = 'the spreadsheet has shortened the ID';
		const advice = 'Format the column as text there, and enter the ID again.';
		throw refusal(label, { problem, advice }, entered);
	}
	if (placeholder.test(id)) {
		const problem = 'this is not the ID of one patient';
		const advice = 'Leave it blank for a patient who has no ID yet.';
		throw refusal(label, { problem, advice }, entered);
	}
	return id;
}
