import { Refusal } from '../serving/Refusal';

/** The record that a path names, or a 404. */
export function findById<Item extends { id: string }>(
	kind: string,
	records: Item[],
	id: string,
): Item {
	const found = records.find((record) => record.id === id);
	if (!found) throw Refusal.notFound(kind, id);
	return found;
}
