import { InvalidInput } from '../../values/InvalidInput';

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
