import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';

/** What Spruce knows by an ID and people by a name: a tag, a custom field. */
export interface NamedRecord {
	id: string;
	name: string;
}

/**
 * The record that people mean by a name: the one that is called exactly so, else the one that
 * differs in upper and lower case only.
 *
 * @param place where it was entered and what is looked for, for the message
 * @returns undefined when none is called so
 * @throws InvalidInput that lists them with their IDs, when several are
 */
export function recordByName(
	name: string,
	records: readonly NamedRecord[],
	{ field, plural }: { field: string; plural: string },
): NamedRecord | undefined {
	const exact = records.filter((record) => record.name.trim() === name.trim());
	const found =
		exact.length > 0 ? exact : records.filter((record) => isSameName(record.name, name));
	if (found.length <= 1) return found[0];
	const list = found.map((record) => `"${record.name}" (${record.id})`).join(', ');
	throw new InvalidInput(
		`${field}: "${name}" is the name of ${found.length} ${plural}`,
		`Enter the ID of the one you mean: ${list}.`,
	);
}

/** Whether two names differ in nothing but case and the blanks around them. */
export function isSameName(one: string, other: string): boolean {
	return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** The records of a listing, with the property that holds their name. */
export function namedRecords(records: IDataObject[], property: 'name' | 'value'): NamedRecord[] {
	return records.map((record) => ({ id: String(record.id), name: String(record[property]) }));
}
