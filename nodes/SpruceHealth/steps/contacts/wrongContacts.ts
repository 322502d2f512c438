import type { IDataObject } from 'n8n-workflow';
import { contradictions } from '../../records/contact/contradictions';
import { InvalidInput } from '../../values/InvalidInput';
import type { MatchCriterion } from './matchCriteria';

/** How many contacts an error names: enough to see who they are. */
const mostNamed = 10;

/** For contacts that have the value, but are somebody else. */
export function someoneElseFound(
	{ label, provesIdentity }: MatchCriterion,
	found: readonly IDataObject[],
	row: IDataObject,
): InvalidInput {
	const ids = found.slice(0, mostNamed).map(({ id }) => String(id));
	const details = [...new Set(found.flatMap((contact) => contradictions(contact, row)))];
	return new InvalidInput(
		`${label}: it belongs to someone else (${ids.join(', ')}) with another ${listOf(details)}`,
		`Nothing was changed. ${provesIdentity ? ofOnePatient : ofRelatives}`,
	);
}

const ofRelatives =
	'Options > If the Contact Is Someone Else says what to do: Create a New Contact, for example for a child with the phone number of a parent, or Update Anyway.';

const ofOnePatient =
	'An ID belongs to one patient: check that the column or the expression gives another one for each. If it is the same patient, choose Update Anyway under Options > If the Contact Is Someone Else.';

/** For the same person under another External ID. */
export function linkedElsewhereFound(
	{ label }: MatchCriterion,
	found: readonly IDataObject[],
): InvalidInput {
	const ids = found.slice(0, mostNamed).map(({ id }) => String(id));
	return new InvalidInput(
		`${label}: it belongs to the same person with another External ID (${ids.join(', ')})`,
		'Nothing was changed. Compare the IDs: a spreadsheet may have dropped zeros at the beginning. For a second contact of the person, choose Create a New Contact under Options > If the Contact Is Someone Else.',
	);
}

/** For several contacts that may be the one. */
export function severalFound(
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
