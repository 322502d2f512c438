import { InvalidInput } from './InvalidInput';
import { oneLine } from './text/oneLine';

/** All of Spruce's IDs match: `entity_0E5Q…`, `t_0E5Q…`, media IDs with dashes. */
const idPattern = /^[A-Za-z0-9_.~:@=+-]+$/;

/**
 * An ID that is safe in a path: trimmed, not empty, and without a character that would lead the
 * request to another address.
 *
 * @param field what the editor calls the field, for the message
 * @throws InvalidInput when the ID is empty or cannot be one of Spruce's
 */
export function recordId(value: string, field: string): string {
	const id = oneLine(value);
	if (id === '') {
		throw new InvalidInput(
			`${field}: the ID is empty`,
			'Choose a record from the list, or check that the expression returns an ID for this item.',
		);
	}
	if (!idPattern.test(id) || /^\.+$/.test(id)) {
		throw new InvalidInput(
			`${field}: this is not an ID of Spruce Health`,
			`"${id}" was entered. An ID looks like entity_0E5QDGJC03000: letters, digits, dashes and underscores only. To use an address of the Spruce app, choose By URL.`,
		);
	}
	return id;
}
