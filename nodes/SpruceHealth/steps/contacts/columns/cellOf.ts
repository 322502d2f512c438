import { csvText } from '../../../values/text/csvText';
import { assertNoCheckBox, assertText } from '../assertText';

/** What was meant with what stands in a cell. */
export function cellOf(entered: unknown): unknown {
	return typeof entered === 'string' ? csvText(entered) : entered;
}

/**
 * Refuses what a check box, a database or a wrong encoding leaves in a cell. As a text, it would become
 * a name or a tag.
 *
 * @param label what the user calls the column, for messages
 * @param isName whether the column holds names of people
 * @throws InvalidInput when the cell holds true, false, NULL or half a letter
 */
export function assertCell(entered: unknown, label: string, isName = false): void {
	assertNoCheckBox(entered, label, isName);
	assertText(entered, label);
}
