import type { customFieldCell } from '../../../fields/contact/contactCells';
import type { Cell, CellReader } from '../../../framework/declare/CellReader';
import { assertText } from '../assertText';

/**
 * What a cell says in one of the organization's own fields, which takes a check box, too.
 *
 * @throws InvalidInput with the label of the cell, when it is no text or was not meant as one
 */
export function customFieldText(
	reader: CellReader,
	field: typeof customFieldCell,
	cell: Cell,
): string {
	assertText(cell.entered, cell.label);
	return reader.text(field, cell);
}
