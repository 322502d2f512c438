import type { IDataObject } from 'n8n-workflow';
import type { DateFormat } from '../../values/dates/writtenDay';
import type { Cell, CellReader } from '../declare/CellReader';
import type { Field } from '../declare/field';
import type { ParamsOf } from '../declare/params';
import { readValue } from './readValue';
import { type ReadSettings, readText, type ValueSettings } from './singleValues';

/** A reader for the cells of one item. No cell is required: a blank one says nothing. */
export function cellReader(settings: ReadSettings): CellReader {
	const settingsFor = ({ label }: Cell): ValueSettings => ({
		...settings,
		written: undefined,
		label,
		isRequired: false,
	});
	return {
		read<const Fields extends readonly Field[]>(
			fields: Fields,
			cells: ReadonlyMap<string, Cell>,
			dateFormat?: DateFormat,
		) {
			const values: IDataObject = {};
			for (const field of fields) {
				const cell = cells.get(field.name);
				if (cell === undefined) continue;
				values[field.name] = readValue(field, cell.entered, {
					...settingsFor(cell),
					...(dateFormat !== undefined && { dateFormat }),
				});
			}
			// `readValue` builds exactly what `ParamsOf` describes from the same fields.
			return values as Partial<ParamsOf<Fields>>;
		},
		text: (field, cell) => readText(field, cell.entered, settingsFor(cell)),
	};
}
