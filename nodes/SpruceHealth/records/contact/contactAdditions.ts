import type { IDataObject } from 'n8n-workflow';
import { isSameEmailAddress } from '../../values/emailAddress';
import { objectsIn, valuesOf } from '../../values/jsonObject';
import { isSameNumber } from '../../values/phoneNumber';
import { withoutBlanks } from '../../values/withoutBlanks';
import { customFieldValues } from './customFieldValues';

type IsSame = (one: unknown, other: unknown) => boolean;

/**
 * What to send so that a contact gets the values of a body and loses none of its lists: Spruce
 * replaces a list as a whole, so what the contact has is sent along. A list that already holds
 * everything is left out.
 *
 * @param body as Spruce takes it for creating or updating a contact, without blanks
 */
export function contactAdditions(contact: IDataObject, body: IDataObject): IDataObject {
	const points = (list: string, isSame: IsSame) =>
		unlessSame(pointsOf(contact, list), objectsIn(body[list]), withPoint(isSame));
	return withoutBlanks({
		...body,
		emailAddresses: points('emailAddresses', isSameEmailAddress),
		faxNumbers: points('faxNumbers', isSameNumber),
		phoneNumbers: points('phoneNumbers', isSameNumber),
		internalMemberIds: unlessSame(
			idsIn(contact.internalMemberIds),
			idsIn(body.internalMemberIds),
			withId,
		),
		organizationContactFields: unlessSame(
			customFieldValues(contact.organizationContactFields),
			objectsIn(body.organizationContactFields),
			withField,
		),
		tagIds: unlessSame(idsIn(valuesOf(contact.tags, 'id')), idsIn(body.tagIds), withId),
	});
}

/** The known entries with the given ones added; undefined where that makes no difference. */
function unlessSame<Entry>(
	known: Entry[],
	given: readonly Entry[],
	add: (entries: Entry[], entry: Entry) => Entry[],
): IDataObject[string] {
	const together = given.reduce(add, known);
	return JSON.stringify(together) === JSON.stringify(known)
		? undefined
		: (together as IDataObject[string]);
}

function pointsOf(contact: IDataObject, list: string): IDataObject[] {
	return objectsIn(contact[list]).map(({ value, label }) => withoutBlanks({ value, label }));
}

function idsIn(list: unknown): string[] {
	return Array.isArray(list) ? list.map(String) : [];
}

/** A number or address that is there already gets the new label, if one is given. */
function withPoint(isSame: IsSame) {
	return (points: IDataObject[], point: IDataObject): IDataObject[] =>
		replacedOrAdded(points, point, ({ value }) => isSame(value, point.value), 'value');
}

function withField(fields: IDataObject[], field: IDataObject): IDataObject[] {
	return replacedOrAdded(fields, field, ({ id }) => id === field.id, 'id');
}

function withId(ids: string[], id: string): string[] {
	return ids.includes(id) ? ids : [...ids, id];
}

/** What is there keeps its `key` as Spruce has it, and takes over the rest. */
function replacedOrAdded(
	entries: IDataObject[],
	entry: IDataObject,
	isIt: (known: IDataObject) => boolean,
	key: string,
): IDataObject[] {
	if (!entries.some(isIt)) return [...entries, entry];
	return entries.map((known) => (isIt(known) ? { ...known, ...entry, [key]: known[key] } : known));
}
