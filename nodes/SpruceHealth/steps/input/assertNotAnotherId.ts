import { assertIdKind } from '../../values/assertIdKind';

/** So the IDs in Spruce's description look: `entity_0E5QDGJC03000`. A name that people give does not. */
const idForm = /^[A-Za-z]+_[0-9A-Z]{13}$/;

/**
 * Refuses the ID of another kind of record where names are welcome: it would be taken for a name.
 *
 * @param parameter whose IDs are wanted, as `refuseOtherKind` knows it
 * @param field what the editor calls it, for the message
 * @throws InvalidInput that tells what the ID looks like
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
