import type { DateFormat } from '../../values/dates/writtenDay';
import type { Field } from './field';
import type { ParamsOf } from './params';

/** One value of a row, not yet read. */
export interface Cell {
	/** What the user calls it, for errors: the name of the column, or the header in the sheet. */
	label: string;
	entered: unknown;
}

/** Reads cells as the parameters of an operation are read: the same texts, dates, choices and lists. */
export interface CellReader {
	/**
	 * Reads each cell as the field of the same name.
	 *
	 * @param cells by the name of the field; fields without a cell are left out of the result
	 * @param dateFormat how dates are written, as chosen in a field Date Format
	 * @throws InvalidInput with the label of the cell, when its value does not fit the field
	 */
	read<const Fields extends readonly Field[]>(
		fields: Fields,
		cells: ReadonlyMap<string, Cell>,
		dateFormat?: DateFormat,
	): Partial<ParamsOf<Fields>>;
	/**
	 * Reads one cell as text.
	 *
	 * @param field of the type `string`
	 * @throws InvalidInput with the label of the cell, when its value is not text
	 */
	text(field: Field, cell: Cell): string;
}
