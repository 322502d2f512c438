import { InvalidInput } from '../../../values/InvalidInput';

/** How a CSV file keeps a text from becoming a number or a date in Excel: `="00123"`. */
const csvText = /^\s*="([^"]*)"\s*$/;

/** What a program writes for a letter that it could not read: `Jos\ufffd`. */
const lostLetter = '\ufffd';

/** What was meant with what stands in a cell. */
export function cellOf(entered: unknown): unknown {
	return typeof entered === 'string' ? entered.replace(csvText, '$1') : entered;
}

/**
 * Refuses what a check box, a database or a wrong encoding leaves in a cell. As a text, it would become
 * a name or a tag.
 *
 * @param label what the user calls the column, for messages
 * @throws InvalidInput when the cell holds true, false, NULL or half a letter
 */
export function assertCell(entered: unknown, label: string): void {
	if (typeof entered === 'boolean') {
		throw new InvalidInput(
			`${label}: this is a check box`,
			'It says true or false, which no column of a contact takes. Map another column of the sheet, or a custom field.',
		);
	}
	if (entered === 'NULL') {
		throw new InvalidInput(
			`${label}: it contains "NULL" instead of a value`,
			'A database has no value there. Leave the cell blank.',
		);
	}
	if (typeof entered !== 'string' || !entered.includes(lostLetter)) return;
	throw new InvalidInput(
		`${label}: a letter was lost in it`,
		'The file was read in another encoding than it was saved in. Save it as CSV UTF-8, or change the Encoding where it is read.',
	);
}
