import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { isSameName, normalizedName } from '../../values/text/oneLine';

/** A record that people know by its name: a tag or a custom field. */
export interface NamedRecord {
	id: string;
	name: string;
}

/**
 * The record that people mean by an ID or a name: the one with this ID, else the one with exactly this
 * name, else the one whose name differs in upper and lower case only.
 *
 * @param place where the name was entered and what kind of record it is, for the message
 * @returns undefined when no record has the ID or the name
 * @throws InvalidInput that lists the records with their IDs, when several have the name
 */
export function recordByIdOrName(
	entered: string,
	records: readonly NamedRecord[],
	{ field, plural }: { field: string; plural: string },
): NamedRecord | undefined {
	const name = entered.trim();
	const withId = records.find(({ id }) => id === name);
	if (withId !== undefined) return withId;
	const exact = records.filter((record) => normalizedName(record.name) === normalizedName(name));
	const found =
		exact.length > 0 ? exact : records.filter((record) => isSameName(record.name, name));
	if (found.length <= 1) return found[0];
	const list = found.map((record) => `"${record.name}" (${record.id})`).join(', ');
	throw new InvalidInput(
		`${field}: "${entered}" is the name of ${found.length} ${plural}`,
		`Enter the ID of the one you mean: ${list}.`,
	);
}

/**
 * The records of a listing with their names.
 *
 * @param property the property that holds the name
 */
export function namedRecords(records: IDataObject[], property: 'name' | 'value'): NamedRecord[] {
	return records.map((record) => ({ id: String(record.id), name: String(record[property]) }));
}
