import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { InvalidInput } from '../../values/InvalidInput';
import { objectsIn } from '../../values/jsonObject';
import { isSameLink } from './integrationLinks';
import type { MatchCriterion } from './matchCriteria';

/** One page of the search. Far fewer contacts share a phone number. */
const mostRead = 100;

/** How many contacts an error message lists: enough to see who they are. */
const mostNamed = 10;

/**
 * Finds one contact. Tries the criteria in their order until one of them matches.
 *
 * @param link the record of another system that the contact stands for. A contact that is linked
 * to a different record of the same system is somebody else.
 * @throws InvalidInput when a criterion matches several contacts
 */
export async function findContact(
	client: SpruceClient,
	criteria: readonly MatchCriterion[],
	link: IDataObject | undefined,
): Promise<IDataObject | undefined> {
	for (const criterion of criteria) {
		const found = await contactsMatching(client, criterion, link);
		if (found.length > 1) throw severalFound(criterion, found);
		if (found.length === 1) return found[0];
	}
	return undefined;
}

/** The contacts that Spruce finds by a criterion and that really match it. */
export async function contactsMatching(
	client: SpruceClient,
	criterion: MatchCriterion,
	link: IDataObject | undefined,
): Promise<IDataObject[]> {
	const body = { structured: criterion.searchFilter };
	const found = await client.list('/contacts/search', 'contacts', {
		limit: mostRead,
		body,
		keepPartial: false,
	});
	return found.filter((contact) => criterion.matches(contact) && !isSomeoneElse(contact, link));
}

function isSomeoneElse(contact: IDataObject, link: IDataObject | undefined): boolean {
	if (link === undefined) return false;
	const links = objectsIn(contact.integrationLinks).filter(({ type }) => type === link.type);
	return links.length > 0 && !links.some((one) => isSameLink(one, link));
}

function severalFound(
	{ label, value }: MatchCriterion,
	found: readonly IDataObject[],
): InvalidInput {
	const named = found
		.slice(0, mostNamed)
		.map(({ displayName, id }) => `${String(displayName ?? 'No name')} (${String(id)})`)
		.join(', ');
	const more = found.length > mostNamed ? ` and ${found.length - mostNamed} more` : '';
	return new InvalidInput(
		`${label}: ${found.length} contacts have "${value}"`,
		`Nothing was changed. They are ${named}${more}. Merge them in Spruce if they are the same person; otherwise match by something that only one of them has.`,
	);
}
