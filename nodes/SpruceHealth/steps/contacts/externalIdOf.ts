import { refusal } from '../../values/refusal';
import { csvText } from '../../values/text/csvText';
import { oneLine } from '../../values/text/oneLine';

/** What Excel, Google Sheets and their exports make of a number that is too wide: `1.23E+10`, `1.23E10`. */
const shortened = /^\d(?:(?:[.,]\d+)?e\+|[.,]\d+e)\d+$/i;

/**
 * The letters and digits of what stands in many rows where a patient has no ID yet. It would make one
 * contact of them all.
 */
const placeholders = [
	...['', 'na', 'nan', 'nil', 'none', 'noneyet', 'notyet', 'null', 'undefined', 'blank', 'empty'],
	...['noid', 'nomrn', 'nonumber', 'notapplicable', 'notassigned', 'notavailable', 'notknown'],
	...['unassigned', 'unk', 'unknown', 'missing', 'pending', 'tba', 'tbd', 'new', 'newpatient'],
	...['yes', 'no', 'true', 'false'],
];

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
	const id = csvText(oneLine(entered))
		.replace(/^'(?=[\p{L}\p{N}])/u, '')
		.replace(/^(\d+)\.0+$/, '$1')
		.trim();
	if (shortened.test(id)) {
		const problem = 'the spreadsheet has shortened the ID';
		const advice = 'Format the column as text there, and enter the ID again.';
		throw refusal(label, { problem, advice }, entered);
	}
	if (id !== '' && isPlaceholder(id)) {
		const problem = 'this is not the ID of one patient';
		const advice = 'Leave it blank for a patient who has no ID yet.';
		throw refusal(label, { problem, advice }, entered);
	}
	return id;
}

function isPlaceholder(id: string): boolean {
	const key = id
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
	return /^0+$/.test(key) || placeholders.includes(key);
}
