import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { withoutBlanks } from '../../values/withoutBlanks';

/**
 * The values that make Spruce erase the chosen fields.
 *
 * @param emptyValues what "empty" is for each field: `{ companyName: '', tagIds: [] }`
 * @param titles what the editor calls the fields, for the message
 * @throws InvalidInput when nothing at all is to change, or a field is both filled in and cleared
 */
export function clearedFields(
	chosen: readonly string[],
	emptyValues: IDataObject,
	body: IDataObject,
	titles: ReadonlyArray<{ name: string; value: string }>,
): IDataObject {
	const changed = Object.keys(withoutBlanks(body));
	if (changed.length === 0 && chosen.length === 0) {
		throw new InvalidInput(
			'Update Fields: nothing to update',
			'Every field is blank, and a blank field changes nothing. Fill in at least one, or choose under Clear Fields what to erase.',
		);
	}
	const both = titles.find(({ value }) => chosen.includes(value) && changed.includes(value));
	if (both !== undefined) {
		throw new InvalidInput(
			`Clear Fields: "${both.name}" is also filled in under Update Fields`,
			'Take it out of one of the two.',
		);
	}
	return Object.fromEntries(chosen.map((name) => [name, emptyValues[name]]));
}
