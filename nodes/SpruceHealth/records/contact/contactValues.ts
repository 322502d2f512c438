import type { IDataObject } from 'n8n-workflow';
import { objectsIn } from '../../values/jsonObject';
import { normalizedName } from '../../values/text/oneLine';
import { safeText } from '../../values/text/safeText';
import { withoutBlanks } from '../../values/withoutBlanks';

/**
 * Whether a value is what a contact has. Spruce trims texts, and may add a time to a date of birth.
 * More blanks than the contact has are no change. Fewer are one: somebody has tidied up.
 */
export function isSameText(known: unknown, given: unknown): boolean {
	if (typeof known !== 'string' || typeof given !== 'string') return known === given;
	const [one, other] = [comparable(known), comparable(given)];
	return (
		one === other ||
		one === withSingleBlanks(other) ||
		(/^\d{4}-\d{2}-\d{2}$/.test(other) && one.startsWith(`${other}T`))
	);
}

/** A text with its letters as most systems encode them, and line breaks of one kind. */
function comparable(text: string): string {
	return text.trim().normalize('NFC').replace(/\r\n?/g, '\n');
}

function withSingleBlanks(text: string): string {
	return text.replace(/[^\S\n]+/g, ' ');
}

/** What people call one kind of phone line. */
const sameLabels = [
	['mobile', 'mobile phone', 'cell', 'cell phone', 'cellphone', 'cellular'],
	['home', 'home phone'],
	['work', 'work phone', 'office', 'office phone', 'business', 'business phone'],
];

/** Whether two labels of phone numbers say the same: a column Mobile Phone is no news of a "Cell". */
export function isSameLabel(known: unknown, given: unknown): boolean {
	const [one, other] = [known, given].map((label) => normalizedName(safeText(label)).toLowerCase());
	return one === other || sameLabels.some((same) => same.includes(one) && same.includes(other));
}

/** Phone numbers, fax numbers or email addresses of a contact: `[{ value, label }]`. */
export function contactPointsOf(contact: IDataObject, list: string): IDataObject[] {
	return objectsIn(contact[list]).map(({ value, label }) => withoutBlanks({ value, label }));
}
