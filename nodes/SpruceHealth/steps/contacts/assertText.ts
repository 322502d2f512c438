import { isPlaceholder } from '../../values/contact/placeholders';
import { InvalidInput } from '../../values/InvalidInput';
import { refusal } from '../../values/refusal';

/** What a program writes for a letter that it could not read: `Jos\ufffd`. */
const lostLetter = '\ufffd';

/**
 * Refuses what a database or a wrong encoding leaves in a text: the contact would keep it.
 *
 * @param label what the user calls the field or the column, for messages
 * @throws InvalidInput when the text is NULL or has half a letter
 */
export function assertText(entered: unknown, label: string): void {
	if (typeof entered !== 'string') return;
	if (entered.trim() === 'NULL') {
		throw new InvalidInput(
			`${label}: it contains "NULL" instead of a value`,
			'A database has no value there. Leave the cell blank.',
		);
	}
	if (!entered.includes(lostLetter)) return;
	throw new InvalidInput(
		`${label}: a letter was lost in it`,
		'The file was read in another encoding than it was saved in. Save it as CSV UTF-8, or change the Encoding where it is read.',
	);
}

/**
 * Refuses a check box, and what a CSV file has for one. Only a custom field takes it. True may be
 * somebody's name, TRUE and true are not written like one.
 *
 * @param isName whether the text is the name of a person
 * @throws InvalidInput when it is true or false
 */
export function assertNoCheckBox(entered: unknown, label: string, isName = false): void {
	const text =
		typeof entered === 'boolean' || typeof entered === 'string' ? `${entered}`.trim() : '';
	if (!/^(?:true|false)$/i.test(text) || (isName && text === 'True')) return;
	throw new InvalidInput(
		`${label}: this is a check box`,
		'It says true or false, which only a custom field of a contact takes. Use another column of the sheet.',
	);
}

/**
 * Refuses a name that is none: it would replace the one that is known.
 *
 * @throws InvalidInput when it has no letters, is a check box, or says that there is no name
 */
export function assertName(entered: string, label: string): void {
	assertText(entered, label);
	assertNoCheckBox(entered, label, true);
	if (entered === '') return;
	const advice = 'Enter the name, or leave the field blank.';
	if (!/\p{L}/u.test(entered)) {
		throw refusal(label, { problem: 'there are no letters in it', advice }, entered);
	}
	if (!isPlaceholder(entered)) return;
	throw refusal(label, { problem: 'this says that there is none', advice }, entered);
}
