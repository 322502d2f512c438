import type { IDataObject } from 'n8n-workflow';
import { objectsIn } from '../../values/jsonObject';
import { withoutBlanks } from '../../values/withoutBlanks';

/** Whether a value is what a contact has. Spruce trims texts, and may add a time to a date of birth. */
export function isSameText(known: unknown, given: unknown): boolean {
	if (typeof known !== 'string' || typeof given !== 'string') return known === given;
	const [one, other] = [known, given].map((text) => text.trim().normalize('NFC'));
	return one === other || (/^\d{4}-\d{2}-\d{2}$/.test(other) && one.startsWith(`${other}T`));
}

/** Phone numbers, fax numbers or email addresses of a contact: `[{ value, label }]`. */
export function contactPointsOf(contact: IDataObject, list: string): IDataObject[] {
	return objectsIn(contact[list]).map(({ value, label }) => withoutBlanks({ value, label }));
}
