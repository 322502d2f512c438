import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';

/**
 * The mentions as the end of a message's body.
 *
 * @throws InvalidInput when the message is none for the team alone: Spruce takes no `page` element then
 */
export function mentionElements(
	memberIds: readonly string[] = [],
	isInternal: boolean,
): IDataObject[] {
	if (memberIds.length > 0 && !isInternal) {
		throw new InvalidInput(
			'Options > Mention Member Names or IDs: the message is not an internal note',
			'Only the team can be mentioned, where the patient does not see it. Switch Internal Note on, or take the mentions out.',
		);
	}
	return memberIds.map((value) => ({ type: 'page', value }));
}
