import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import type { ifSomeoneElse } from '../../fields/contact/ifSomeoneElse';
import type { ParamsOf } from '../../framework/declare/params';
import { contradictions, isSurelySame } from '../../records/contact/contradictions';
import type { InvalidInput } from '../../values/InvalidInput';
import { objectsIn } from '../../values/jsonObject';
import { currentContacts, notedContacts } from './currentContacts';
import { isSameLink, isSameSystem } from './integrationLinks';
import { type MatchCriterion, searchForAny } from './matchCriteria';
import { searchContacts } from './searchContacts';
import { linkedElsewhereFound, severalFound, someoneElseFound } from './wrongContacts';

/** One page of the search. Far fewer contacts share a phone number. */
const mostRead = 100;

/** Each costs a call. More than a family has. */
const mostReadAnew = 10;

/**
 * Of first name, last name and date of birth, so many may differ for one External ID: a birth date is
 * corrected, a name changes. Where the birth dates agree, a new last name is no contradiction.
 */
const mostCorrected = 1;

/** How long to ask for a contact that the search lists, but that cannot be read. */
const secondsUntilGone = 5;

/** Who is looked for. */
export interface Wanted {
	/** The row, as the request body of a contact. */
	row: IDataObject;
	/**
	 * The record of another system that the contact stands for. A contact that is linked to a different
	 * record of the same system is not the one.
	 */
	link: IDataObject | undefined;
	/** What to do when a phone number or email address belongs to another person. */
	ifSomeoneElse: ParamsOf<[typeof ifSomeoneElse]>['ifSomeoneElse'];
}

/**
 * Finds one contact. Tries the criteria in their order until one of them matches. Judges contacts by
 * what they are now, not by what the search shows of them: it lags behind.
 *
 * @returns the contact as it is now; undefined when a new one is to be created
 * @throws InvalidInput when a criterion matches several contacts, or somebody else
 * @throws NotReady when this process has just created the contact, and Spruce does not find it yet
 */
export async function findContact(
	client: SpruceClient,
	criteria: readonly MatchCriterion[],
	wanted: Wanted,
): Promise<IDataObject | undefined> {
	let firstStrangers: InvalidInput | undefined;
	for (const criterion of criteria) {
		const matching = await lookUp(client, criterion);
		const candidates = matching.all.filter((contact) => !isLinkedElsewhere(contact, wanted.link));
		const isFitting = (contact: IDataObject) => isWanted(contact, criterion, wanted);
		const current = await decisiveOnes(client, candidates, isFitting, matching.noted);
		const found = current.filter((contact) => isCandidate(contact, criterion, wanted.link));
		const fitting = found.filter(isFitting);
		if (fitting.length > 1) throw severalFound(criterion, fitting);
		if (fitting.length === 1) return fitting[0];
		if (found.length > 0) {
			const strangers = someoneElseFound(criterion, found, wanted.row);
			// The ID of one patient would become that of a second one.
			if (criterion.provesIdentity) throw strangers;
			firstStrangers ??= strangers;
		}
		const same = matching.all.filter(
			(contact) => isLinkedElsewhere(contact, wanted.link) && isSurelySame(contact, wanted.row),
		);
		if (same.length > 0) firstStrangers ??= linkedElsewhereFound(criterion, same);
	}
	if (firstStrangers !== undefined && wanted.ifSomeoneElse === 'fail') throw firstStrangers;
	return undefined;
}

/** The contacts that decide, as they are now: those that seem to fit; without any of them, all others. */
async function decisiveOnes(
	client: SpruceClient,
	candidates: readonly IDataObject[],
	isFitting: (contact: IDataObject) => boolean,
	noted: readonly IDataObject[],
): Promise<IDataObject[]> {
	const fitting = candidates.filter(isFitting);
	const current = await readAnew(client, fitting, noted);
	if (current.length > 0) return current;
	if (fitting.length > 0) {
		const late = await readLater(client, fitting);
		if (late.length > 0) return late;
	}
	const others = candidates.filter((contact) => !fitting.includes(contact));
	return await readAnew(client, others, noted);
}

/**
 * Where many share a number, such as the residents of a home, they are taken as the search lists them.
 *
 * @param noted those that have just been read
 */
async function readAnew(
	client: SpruceClient,
	contacts: readonly IDataObject[],
	noted: readonly IDataObject[],
): Promise<IDataObject[]> {
	const known = contacts.filter((contact) => noted.includes(contact));
	const listed = contacts.filter((contact) => !noted.includes(contact));
	if (listed.length > mostReadAnew) return [...contacts];
	return [...known, ...(await currentContacts(client, listed))];
}

/**
 * Asks again for contacts that the search lists and that cannot be read. Whoever was created a moment
 * ago is there after some seconds. Whoever is not there then was deleted: the search lags behind.
 */
async function readLater(
	client: SpruceClient,
	listed: readonly IDataObject[],
): Promise<IDataObject[]> {
	const look = async () => {
		const current = await currentContacts(client, listed);
		return current.length > 0 ? current : undefined;
	};
	return (await client.waitFor(look, secondsUntilGone)) ?? [];
}

/** The contacts that have a value: those that Spruce finds, and those that this process has noted. */
export async function contactsMatching(
	client: SpruceClient,
	criterion: MatchCriterion,
): Promise<IDataObject[]> {
	return (await lookUp(client, criterion)).all;
}

/** `noted`: the ones of `all` that the search does not list yet; they have just been read. */
async function lookUp(
	client: SpruceClient,
	criterion: MatchCriterion,
): Promise<{ all: IDataObject[]; noted: IDataObject[] }> {
	const matches = (contact: IDataObject) => criterion.matches(contact);
	const found = await searchContacts(client, {
		limit: mostRead,
		body: { structured: searchForAny([criterion]) },
		keepPartial: false,
	});
	const listed = found.filter(matches);
	const unlisted = client.contactMemory
		.under(criterion.key)
		.filter((noted) => !listed.some(({ id }) => id === noted));
	const noted = (await notedContacts(client, unlisted)).filter(matches);
	return { all: [...noted, ...listed], noted };
}

/** Whether a contact has the value, and is not linked to another record. */
export function isCandidate(
	contact: IDataObject,
	criterion: MatchCriterion,
	link: IDataObject | undefined,
): boolean {
	return criterion.matches(contact) && !isLinkedElsewhere(contact, link);
}

/** Whether a contact is linked to another record of the same system. */
export function isLinkedElsewhere(contact: IDataObject, link: IDataObject | undefined): boolean {
	if (link === undefined) return false;
	const links = objectsIn(contact.integrationLinks).filter((one) => isSameSystem(one, link));
	return links.length > 0 && !links.some((one) => isSameLink(one, link));
}

/** Whether a contact who has the value may be the person in the row. */
export function isWanted(
	contact: IDataObject,
	{ provesIdentity }: MatchCriterion,
	{ row, ifSomeoneElse }: Wanted,
): boolean {
	if (ifSomeoneElse === 'update') return true;
	const mostContradictions = provesIdentity ? mostCorrected : 0;
	return contradictions(contact, row).length <= mostContradictions;
}
