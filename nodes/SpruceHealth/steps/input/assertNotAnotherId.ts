import { assertIdKind } from '../../values/assertIdKind';

/** The form of the IDs in Spruce's documents: `entity_0E5QDGJC03000`. No name looks like this. */
const idForm = /^[A-Za-z]+_[0-9A-Z]{13}$/;

/**
 * Refuses the ID of another kind of record in a field that takes names or IDs: it would be taken
 * for a name.
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
		if (idForm.test(entry)) assertIdKind(entry, parameter, field);
	}
}
