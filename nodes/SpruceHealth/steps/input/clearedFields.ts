import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { withoutBlanks } from '../../values/withoutBlanks';

/**
 * Checks what the user filled in under Update Fields and chose under Clear Fields.
 *
 * @param titles what the editor calls the fields, for the message
 * @throws InvalidInput when there is nothing to update, or a field is both filled in and cleared
 */
export function assertUpdatable(
	updateFields: IDataObject,
	clearFields: readonly string[],
	titles: ReadonlyArray<{ name: string; value: string }>,
): void {
	const changed = Object.keys(withoutBlanks(updateFields));
	if (changed.length === 0 && clearFields.length === 0) {
		throw new InvalidInput(
			'Update Fields: nothing to update',
			'Every field is blank, and a blank field changes nothing. Fill in at least one, or choose what to erase under Clear Fields.',
		);
	}
	const both = titles.find(({ value }) => clearFields.includes(value) && changed.includes(value));
	if (both !== undefined) {
		throw new InvalidInput(
			`Clear Fields: "${both.name}" is also filled in under Update Fields`,
			'Remove it from one of the two.',
		);
	}
}

/**
 * The part of an update's body that makes Spruce erase the chosen fields.
 *
 * @param emptyValues what "empty" is for each field: `{ companyName: '', tagIds: [] }`
 */
export function clearedFields(
	clearFields: readonly string[],
	emptyValues: IDataObject,
): IDataObject {
	return Object.fromEntries(clearFields.map((name) => [name, emptyValues[name]]));
}
