import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../../client/SpruceClient';
import type { ContactBody } from '../contactBody';
import { currentContacts } from '../currentContacts';
import { isCandidate, isWanted, type Wanted } from '../findContact';
import type { MatchCriterion } from '../matchCriteria';
import { lookUpTogether } from './lookUpTogether';
import { leavesUnchanged } from './leavesUnchanged';

/**
 * Finds the contact of a row with one search for many rows. Only a find counts that leaves no doubt;
 * anything else is for `findContact`, such as nobody, or several, or somebody else.
 *
 * @returns the contact as the search shows it, where the row changes nothing of it; as it is now, where
 * the row changes it; undefined for `findContact`
 */
export async function findAhead(
	client: SpruceClient,
	criteria: readonly MatchCriterion[],
	wanted: Wanted,
	entered: ContactBody,
): Promise<IDataObject | undefined> {
	await lookUpTogether(client, criteria);
	const found = onlyOneFound(client, criteria, wanted);
	if (found === undefined) return undefined;
	const { contact, criterion } = found;
	if (await leavesUnchanged(client, contact, entered, wanted.link)) return contact;
	// Somebody may have got by now what the search did not find.
	if (criterion !== criteria[0]) return undefined;
	const current = await currentContacts(client, [contact]);
	return current.find((now) => isFitting(now, criterion, wanted));
}

/** The only contact that fits, by the first value that anybody has. */
function onlyOneFound(
	{ runMemory, contactMemory }: SpruceClient,
	criteria: readonly MatchCriterion[],
	wanted: Wanted,
): { contact: IDataObject; criterion: MatchCriterion } | undefined {
	for (const criterion of criteria) {
		const listed = runMemory.lookUps.foundBy(criterion.key);
		if (listed === undefined) return undefined;
		const ids = listed.map(({ id }) => String(id));
		// What this process has written, the search may not show yet.
		if (ids.some((id) => contactMemory.isWritten(id))) return undefined;
		if (contactMemory.under(criterion.key).some((id) => !ids.includes(id))) return undefined;
		if (listed.length === 0) continue;
		const fitting = listed.filter((contact) => isFitting(contact, criterion, wanted));
		return fitting.length === 1 ? { contact: fitting[0], criterion } : undefined;
	}
	return undefined;
}

function isFitting(contact: IDataObject, criterion: MatchCriterion, wanted: Wanted): boolean {
	return isCandidate(contact, criterion, wanted.link) && isWanted(contact, criterion, wanted);
}
