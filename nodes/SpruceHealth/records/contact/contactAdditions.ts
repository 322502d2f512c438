import type { IDataObject } from 'n8n-workflow';
import { isSameEmailAddress } from '../../values/emailAddress';
import { objectsIn, valuesOf } from '../../values/jsonObject';
import { isSameNumber } from '../../values/phoneNumber';
import { withoutBlanks } from '../../values/withoutBlanks';
import { contactPointsOf, isSameLabel, isSameText } from './contactValues';
import { customFieldValues } from './customFields';
import { keyword } from '../../values/text/keyword';
import { safeText } from '../../values/text/safeText';

type IsSame = (one: unknown, other: unknown) => boolean;

/**
 * The body of an update that adds values to a contact. Spruce replaces a list as a whole, so each
 * list holds the contact's own entries and the new ones. What would stay the same is left out.
 *
 * @param body the values to add: a request body of a contact, without blanks
 */
export function contactAdditions(contact: IDataObject, body: IDataObject): IDataObject {
	const points = (list: string, isSame: IsSame) =>
		unlessUnchanged(
			contactPointsOf(contact, list),
			objectsIn(body[list]),
			withContactPoint(isSame),
		);
	const changed = Object.entries(body).filter(
		([name, value]) => !isSameText(contact[name], value) && !saysNothing(contact, name, value),
	);
	return withoutBlanks({
		...Object.fromEntries(changed),
		emailAddresses: points('emailAddresses', isSameEmailAddress),
		faxNumbers: points('faxNumbers', isSameNumber),
		phoneNumbers: points('phoneNumbers', isSameNumber),
		internalMemberIds: unlessUnchanged(
			idsIn(contact.internalMemberIds),
			idsIn(body.internalMemberIds),
			withId,
		),
		organizationContactFields: unlessUnchanged(
			customFieldValues(contact.organizationContactFields),
			objectsIn(body.organizationContactFields),
			withField,
		),
		tagIds: unlessUnchanged(idsIn(valuesOf(contact.tags, 'id')), idsIn(body.tagIds), withId),
	});
}

/**
 * Health records say "unknown" where nobody asked. That is no reason to forget what is known. Spruce has
 * kinds of its own for some details, which it may write in any case.
 */
function saysNothing(contact: IDataObject, name: string, value: unknown): boolean {
	if (name === 'gender' && value === 'unknown' && Boolean(contact.gender)) return true;
	return ['category', 'gender'].includes(name) && keyword(contact[name]) === keyword(value);
}

/** The known entries together with the new ones. Undefined when that changes nothing. */
function unlessUnchanged<Entry>(
	known: Entry[],
	given: readonly Entry[],
	add: (entries: Entry[], entry: Entry) => Entry[],
): IDataObject[string] {
	const all = given.reduce(add, known);
	return JSON.stringify(all) === JSON.stringify(known) ? undefined : (all as IDataObject[string]);
}

function idsIn(list: unknown): string[] {
	return Array.isArray(list) ? list.map(safeText) : [];
}

/** A number or address that the contact already has takes over the new label, if there is one. */
function withContactPoint(isSame: IsSame) {
	return (points: IDataObject[], point: IDataObject): IDataObject[] =>
		replacedOrAdded(
			points,
			point,
			({ value }) => isSame(value, point.value),
			({ value, label }) => (isSameLabel(label, point.label) ? { value, label } : { value }),
		);
}

function withField(fields: IDataObject[], field: IDataObject): IDataObject[] {
	return replacedOrAdded(
		fields,
		field,
		({ id }) => safeText(id) === safeText(field.id),
		({ id, value }) =>
			isSameText(safeText(value), safeText(field.value)) ? { id, value } : { id },
	);
}

function withId(ids: string[], id: string): string[] {
	return ids.includes(id) ? ids : [...ids, id];
}

/**
 * An existing entry takes over what is given.
 *
 * @param kept what stays as Spruce writes it, because the given entry says the same
 */
function replacedOrAdded(
	entries: IDataObject[],
	entry: IDataObject,
	isSameEntry: (known: IDataObject) => boolean,
	kept: (known: IDataObject) => IDataObject,
): IDataObject[] {
	if (!entries.some(isSameEntry)) return [...entries, entry];
	return entries.map((known) =>
		isSameEntry(known) ? { ...known, ...entry, ...kept(known) } : known,
	);
}
