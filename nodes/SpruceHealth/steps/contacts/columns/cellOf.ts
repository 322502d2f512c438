import { InvalidInput } from '../../../values/InvalidInput';
import { csvText } from '../../../values/text/csvText';
import { assertText } from '../assertText';

/** What was meant with what stands in a cell. */
export function cellOf(entered: unknown): unknown {
	return typeof entered === 'string' ? csvText(entered) : entered;
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
	assertText(entered, label);
}
