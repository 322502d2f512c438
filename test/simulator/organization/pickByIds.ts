import type { Input } from '../serving/Input';

/** The records that a list of ids in a body names, or undefined when the field is left out. */
export function pickByIds<Item extends { id: string }>(
	input: Input,
	field: string,
	records: Item[],
): Item[] | undefined {
	return input
		.texts(field)
		?.map(
			(id, index) =>
				records.find((record) => record.id === id) ??
				input.refuse(`${field}[${index}]`, `names an unknown id: ${id}`),
		);
}
