import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import type { ifSomeoneElse } from '../../fields/contact/ifSomeoneElse';
import type { ParamsOf } from '../../framework/declare/params';
import { contradictions, isSurelySame } from '../../records/contact/contradictions';
import { InvalidInput } from '../../values/InvalidInput';
import { objectsIn } from '../../values/jsonObject';
import { type CurrentContacts, currentContacts, deletedMeanwhile } from './currentContacts';
import { isSameLink } from './integrationLinks';
import { type MatchCriterion, pointKeys } from './matchCriteria';

/** One page of the search. Far fewer contacts share a phone number. */
const mostRead = 100;

/** Each costs a call. More than a family has. */
const mostReadAnew = 10;

/** How many contacts an error names: enough to see who they are. */
const mostNamed = 10;

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
 * @throws NotReady when the search finds only a contact that was deleted
 */
export async function findContact(
	client: SpruceClient,
	criteria: readonly MatchCriterion[],
	wanted: Wanted,
): Promise<IDataObject | undefined> {
	let wasDeleted = false;
	let firstStrangers: InvalidInput | undefined;
	for (const criterion of criteria) {
		const matching = await contactsMatching(client, criterion);
		const listed = matching.filter((contact) => !isLinkedElsewhere(contact, wanted.link));
		const isFitting = (contact: IDataObject) => isWanted(contact, criterion, wanted);
		const decisive = listed.some(isFitting) ? listed.filter(isFitting) : listed;
		const { current, deleted } = await readAnew(client, decisive);
		const found = current.filter((contact) => isCandidate(contact, criterion, wanted.link));
		const fitting = found.filter(isFitting);
		if (fitting.length > 1) throw severalFound(criterion, fitting);
		if (fitting.length === 1) return fitting[0];
		wasDeleted ||= deleted.some(isFitting);
		if (found.length > 0) firstStrangers ??= someoneElseFound(criterion, found, wanted.row);
		const same = matching.filter(
			(contact) => isLinkedElsewhere(contact, wanted.link) && isSurelySame(contact, wanted.row),
		);
		if (same.length > 0) firstStrangers ??= linkedElsewhereFound(criterion, same);
	}
	if (wasDeleted) throw deletedMeanwhile();
	if (firstStrangers !== undefined && wanted.ifSomeoneElse === 'fail') throw firstStrangers;
	return undefined;
}

/** Where many share a number, such as the residents of a home, they are taken as the search lists them. */
async function readAnew(
	client: SpruceClient,
	listed: readonly IDataObject[],
): Promise<CurrentContacts> {
	return listed.length > mostReadAnew
		? { current: [...listed], deleted: [] }
		: await currentContacts(client, listed);
}

/** The contacts that have a value: those that Spruce finds, and those of earlier items of this run. */
export async function contactsMatching(
	client: SpruceClient,
	criterion: MatchCriterion,
): Promise<IDataObject[]> {
	const body = { structured: criterion.searchFilter };
	const listed = await client.list('/contacts/search', 'contacts', {
		limit: mostRead,
		body,
		keepPartial: false,
	});
	const noted = client.runNotes.under(criterion.key);
	const notedIds = noted.map(({ id }) => id);
	return [...noted, ...listed.filter(({ id }) => !notedIds.includes(id))].filter((contact) =>
		criterion.matches(contact),
	);
}

function isCandidate(
	contact: IDataObject,
	criterion: MatchCriterion,
	link: IDataObject | undefined,
): boolean {
	return criterion.matches(contact) && !isLinkedElsewhere(contact, link);
}

/** Lets later items of this run find the contact, although Spruce's search may not list it yet. */
export function noteContact(
	client: SpruceClient,
	criteria: readonly MatchCriterion[],
	contact: IDataObject,
): void {
	const keys = new Set([...criteria.map(({ key }) => key), ...pointKeys(contact)]);
	for (const key of keys) client.runNotes.add(key, contact);
}

/** Whether a contact is linked to another record of the same system. */
export function isLinkedElsewhere(contact: IDataObject, link: IDataObject | undefined): boolean {
	if (link === undefined) return false;
	const links = objectsIn(contact.integrationLinks).filter(({ type }) => type === link.type);
	return links.length > 0 && !links.some((one) => isSameLink(one, link));
}

function isWanted(
	contact: IDataObject,
	{ provesIdentity }: MatchCriterion,
	{ row, ifSomeoneElse }: Wanted,
): boolean {
	return provesIdentity || ifSomeoneElse === 'update' || contradictions(contact, row).length === 0;
}

function someoneElseFound(
	{ label }: MatchCriterion,
	found: readonly IDataObject[],
	row: IDataObject,
): InvalidInput {
	const ids = found.slice(0, mostNamed).map(({ id }) => String(id));
	const details = [...new Set(found.flatMap((contact) => contradictions(contact, row)))];
	return new InvalidInput(
		`${label}: it belongs to someone else (${ids.join(', ')}) with another ${listOf(details)}`,
		'Nothing was changed. Options > If the Contact Is Someone Else says what to do: Create a New Contact, for example for a child with the phone number of a parent, or Update Anyway.',
	);
}

function linkedElsewhereFound(
	{ label }: MatchCriterion,
	found: readonly IDataObject[],
): InvalidInput {
	const ids = found.slice(0, mostNamed).map(({ id }) => String(id));
	return new InvalidInput(
		`${label}: it belongs to the same person with another External ID (${ids.join(', ')})`,
		'Nothing was changed. Compare the IDs: a spreadsheet may have dropped zeros at the beginning. For a second contact of the person, choose Create a New Contact under Options > If the Contact Is Someone Else.',
	);
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
		`${label}: ${found.length} contacts have the same one`,
		`Nothing was changed. "${value}" belongs to ${named}${more}. Merge them in Spruce if they are the same person; otherwise match by something that only one of them has.`,
	);
}

/** `first name, last name and date of birth` */
function listOf(details: readonly string[]): string {
	const [last, ...others] = [...details].reverse();
	return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}
