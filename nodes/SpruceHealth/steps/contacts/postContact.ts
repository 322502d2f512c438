import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import type { EffectSearch, FoundEffect } from '../../client/writes/Effect';
import { contradictions } from '../../records/contact/contradictions';
import { isSameText } from '../../records/contact/contactValues';
import { objectsIn } from '../../values/jsonObject';
import { path } from '../../values/path';
import { epochMs } from '../../values/time';
import { unwrap } from '../../values/unwrap';
import { withoutBlanks } from '../../values/withoutBlanks';
import { assertCreatable, type ContactBody } from './contactBody';
import { contactsMatching, isLinkedElsewhere } from './findContact';
import { emailCriterion, type MatchCriterion, phoneCriterion } from './matchCriteria';
import { labelsOfNew } from './DetailLabels';
import { resolveTagsAndFields } from './resolveTagsAndFields';

/** A new contact, as it was sent. */
export interface PostedContact {
	/** The contact, or `{ duplicate: true }`. */
	created: IDataObject;
	/** Looks for the contact by its details, if it has any that the search takes. */
	look?: () => Promise<IDataObject | undefined>;
}

/**
 * Creates a contact. Where Spruce's answer does not show whether it was created, or has no contact,
 * finds it by its details.
 *
 * @param link to the other system that the caller links the contact to afterwards
 * @throws InvalidInput when Spruce would not create the contact
 */
export async function postContact(
	client: SpruceClient,
	entered: ContactBody,
	link?: IDataObject,
): Promise<PostedContact> {
	const identity = withoutBlanks(entered);
	assertCreatable(identity);
	const body = withoutBlanks(await resolveTagsAndFields(client, entered, labelsOfNew));
	const criteria = criteriaOf(body);
	const find = async (search: EffectSearch): Promise<FoundEffect> => {
		if (search.id !== undefined) {
			return unwrap(await client.get(path`/contacts/${search.id}`), 'contact');
		}
		const found = (await alike(client, criteria, body, link)).filter(
			(contact) => !search.isOfAnother(contact.id) && isFrom(search.since, contact),
		);
		if (found.length === 1) return found[0];
		return found.length > 1 || search.mayDiffer ? 'unclear' : 'none';
	};
	const effect = { name: 'the contact', isOutput: true, find };
	const created = await client.post('/contacts', { body, identity }, { effect });
	const look = async () => {
		const found = await alike(client, criteria, body, link);
		return found.length === 1 ? found[0] : undefined;
	};
	return { created, ...(criteria.length > 0 && { look }) };
}

/** A contact without a time may be new. */
function isFrom(since: number, { created, createdAt }: IDataObject): boolean {
	const madeAt = epochMs(created ?? createdAt);
	return madeAt === 0 || madeAt >= since;
}

/** The phone numbers and email addresses by which a new contact can be found again. */
function criteriaOf(body: IDataObject): MatchCriterion[] {
	return [
		...objectsIn(body.phoneNumbers).map(({ value }) => phoneCriterion(String(value))),
		...objectsIn(body.emailAddresses).map(({ value }) => emailCriterion(String(value))),
	];
}

/** The contacts with all of these details. Without a phone number or email address, by their name. */
async function alike(
	client: SpruceClient,
	criteria: readonly MatchCriterion[],
	body: IDataObject,
	link: IDataObject | undefined,
): Promise<IDataObject[]> {
	const found =
		criteria.length > 0
			? await contactsMatching(client, criteria[0])
			: await contactsNamed(client, body);
	return found.filter(
		(contact) =>
			!isLinkedElsewhere(contact, link) &&
			criteria.every((criterion) => criterion.matches(contact)) &&
			isSameText(contact.givenName ?? '', body.givenName ?? '') &&
			isSameText(contact.familyName ?? '', body.familyName ?? '') &&
			contradictions(contact, body).length === 0,
	);
}

async function contactsNamed(client: SpruceClient, body: IDataObject): Promise<IDataObject[]> {
	const { givenName, familyName } = body;
	const names = [withoutBlanks({ givenName, familyName })];
	return await client.list('/contacts/search', 'contacts', {
		limit: 100,
		body: { structured: { nameFilter: [{ match: 'all', names }] } },
		keepPartial: false,
	});
}
