import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { contradictions } from '../../records/contact/contradictions';
import { ExplainedError } from '../../values/ExplainedError';
import { objectsIn } from '../../values/jsonObject';
import { withoutBlanks } from '../../values/withoutBlanks';
import { assertCreatable, type ContactBody } from './contactBody';
import { contactsMatching, isLinkedElsewhere } from './findContact';
import { emailCriterion, type MatchCriterion, phoneCriterion } from './matchCriteria';
import { resolveTagsAndFields } from './resolveTagsAndFields';

/** How long to look for a contact that was just created: the search lags behind. */
const searchLagSeconds = 10;

/**
 * Creates a contact once. When Spruce answers that an earlier try has created it already, looks for
 * the contact by its phone numbers and email addresses.
 *
 * @param link to the other system that the caller links the contact to afterwards
 * @returns the contact, or `{ duplicate: true }` when it is not clear which contact was created
 * @throws InvalidInput when Spruce would not create the contact
 * @throws ExplainedError when it was created, cannot be found again, and has to be linked
 */
export async function createContact(
	client: SpruceClient,
	entered: ContactBody,
	link: IDataObject | undefined,
): Promise<IDataObject> {
	const identity = withoutBlanks(entered);
	assertCreatable(identity);
	const body = await resolveTagsAndFields(client, entered, 'Additional Fields');
	const created = await client.post('/contacts', { body: withoutBlanks(body), identity });
	if (created.duplicate !== true) return created;
	const criteria = criteriaOf(body);
	const look = async () => await findCreated(client, criteria, body, link);
	const found = criteria.length > 0 ? await client.waitFor(look, searchLagSeconds) : undefined;
	if (found === undefined && link !== undefined) {
		throw new ExplainedError(
			'External ID: the contact was created, but is not linked to this ID',
			"Spruce's answer was lost on the way, and the search does not show which contact it is. Find the contact in Spruce and link it with Integration Link > Create. Otherwise the next run creates it again.",
		);
	}
	return found ?? created;
}

/** The phone numbers and email addresses by which a new contact can be found again. */
function criteriaOf(body: IDataObject): MatchCriterion[] {
	return [
		...objectsIn(body.phoneNumbers).map(({ value }) => phoneCriterion(String(value))),
		...objectsIn(body.emailAddresses).map(({ value }) => emailCriterion(String(value))),
	];
}

/** The contact with all of these details, if there is exactly one. */
async function findCreated(
	client: SpruceClient,
	criteria: readonly MatchCriterion[],
	body: IDataObject,
	link: IDataObject | undefined,
): Promise<IDataObject | undefined> {
	const found = (await contactsMatching(client, criteria[0])).filter(
		(contact) =>
			!isLinkedElsewhere(contact, link) &&
			criteria.every((criterion) => criterion.matches(contact)) &&
			(contact.givenName ?? '') === (body.givenName ?? '') &&
			(contact.familyName ?? '') === (body.familyName ?? '') &&
			contradictions(contact, body).length === 0,
	);
	return found.length === 1 ? found[0] : undefined;
}
