import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { InvalidInput } from '../../values/InvalidInput';
import { memberIds } from '../contacts/columns/memberIds';

const label = 'Options > Mention Member Names or IDs';

/**
 * Refuses mentions in a message that a patient could see: Spruce accepts `page` elements only in notes.
 *
 * @throws InvalidInput when the message is not an internal note
 */
export function assertMayMention(mentioned: readonly string[], isInternal: boolean): void {
	if (mentioned.length === 0 || isInternal) return;
	throw new InvalidInput(
		`${label}: the message is not an internal note`,
		'Teammates can only be mentioned where the patient does not see it. Choose Note under Type, or remove the mentions.',
	);
}

/**
 * The IDs of those who are mentioned. Reads the members only for a name.
 *
 * @param mentioned IDs or names of teammates and teams
 * @throws InvalidInput when nobody, or more than one, has a name
 */
export async function mentionedIds(
	client: SpruceClient,
	mentioned: readonly string[],
): Promise<string[]> {
	return [...new Set(await memberIds(client, mentioned, label))];
}

/** A mention as an element of a message's body. */
export function asPage(value: string): IDataObject {
	return { type: 'page', value };
}
