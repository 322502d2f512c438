import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { contactKeys, type MatchCriterion } from './matchCriteria';

/**
 * Lets what comes after it in this process find a contact, although Spruce's search may not list it yet.
 *
 * @param contact as it was created or updated; nothing is noted of an answer without a contact
 * @param criteria by which it was looked for
 */
export function noteContact(
	client: SpruceClient,
	contact: IDataObject,
	criteria: readonly MatchCriterion[] = [],
): void {
	const { id } = contact;
	if (typeof id !== 'string') return;
	const keys = new Set([...criteria.map(({ key }) => key), ...contactKeys(contact)]);
	for (const key of keys) client.contactMemory.note(key, id);
}
