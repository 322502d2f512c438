import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';

/**
 * The mentions as elements of a message's body.
 *
 * @throws InvalidInput when the message is not an internal note: Spruce accepts `page` elements only
 * in notes
 */
export function mentionElements(
	memberIds: readonly string[] = [],
	isInternal: boolean,
): IDataObject[] {
	if (memberIds.length > 0 && !isInternal) {
		throw new InvalidInput(
			'Options > Mention Member Names or IDs: the message is not an internal note',
			'Teammates can only be mentioned where the patient does not see it. Turn on Internal Note, or remove the mentions.',
		);
	}
	return memberIds.map((value) => ({ type: 'page', value }));
}
