import { assertIdKind } from '../../values/ids/assertIdKind';

/** The form of the IDs in Spruce's documents, `entity_0E5QDGJC03000`, or a UUID. */
const idForm = /^(?:[A-Za-z]+_[0-9A-Z]{13}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Whether an entry is plainly an ID: no name looks like this. */
export function isIdForm(entry: string): boolean {
	return idForm.test(entry);
}

/**
 * Refuses the ID of another kind of record in a field that takes names or IDs: it would be taken
 * for a name. Only for entries that are no ID in the list of the wanted records.
 *
 * @param parameter the parameter that takes the IDs, as for `assertIdKind`
 * @param field what the editor calls it, for the message
 * @throws InvalidInput that names the kind of record the ID belongs to
 */
export function assertNotAnotherId(
	entries: readonly string[],
	parameter: string,
	field: string,
): void {
	for (const entry of entries) {
		if (isIdForm(entry)) assertIdKind(entry, parameter, field);
	}
}
