import { assertIdKind } from './assertIdKind';
import { listedId, recordId } from './recordId';

/** Where an ID was entered. */
export interface IdPlace {
	/** The parameter's name, e.g. `conversationId`. */
	parameter: string;
	/** What the editor calls it, for messages. */
	label: string;
	/** The mode of a resource locator. What was chosen in the mode `list` came from Spruce. */
	mode: unknown;
}

/**
 * The ID of a record that was chosen from a list or entered. From a list, it is taken as it is,
 * whatever it looks like.
 *
 * @throws InvalidInput when it cannot be the ID of such a record
 */
export function chosenId(value: string, { parameter, label, mode }: IdPlace): string {
	if (mode === 'list') return listedId(value, label);
	const id = recordId(value, label);
	assertIdKind(id, parameter, label);
	return id;
}
