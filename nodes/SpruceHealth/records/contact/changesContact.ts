import type { IDataObject } from 'n8n-workflow';
import { isSameEmailAddress } from '../../values/emailAddress';
import { objectsIn, valuesOf } from '../../values/jsonObject';
import { isSameNumber } from '../../values/phoneNumber';
import { isSameSet } from '../../values/isSameSet';
import { contactPointsOf, isSameText } from './contactValues';
import { customFieldValues } from './customFields';
import { safeText } from '../../values/text/safeText';

type IsSame = (one: unknown, other: unknown) => boolean;

/**
 * Whether an update would change anything. Spruce reports every update to all workflows that wait for
 * changed contacts, so one that changes nothing could start its own workflow for ever.
 *
 * @param update the request body: a list replaces the contact's list, and a blank erases
 */
export function changesContact(contact: IDataObject, update: IDataObject): boolean {
	return Object.entries(update).some(([name, value]) => !hasValue(contact, name, value));
}

function hasValue(contact: IDataObject, name: string, value: IDataObject[string]): boolean {
	switch (name) {
		case 'emailAddresses':
			return hasPoints(contact, name, value, isSameEmailAddress);
		case 'faxNumbers':
		case 'phoneNumbers':
			return hasPoints(contact, name, value, isSameNumber);
		case 'internalMemberIds':
			return isSameSet(contact.internalMemberIds, value);
		case 'organizationContactFields':
			return isSameSet(textsOf(contact.organizationContactFields), textsOf(value));
		case 'tagIds':
			return isSameSet(valuesOf(contact.tags, 'id'), value);
		default:
			return isSameText(contact[name] ?? '', value);
	}
}

/**
 * In any order, and a blank label says nothing: Spruce may sort the entries, and give them labels of
 * its own.
 */
function hasPoints(
	contact: IDataObject,
	list: string,
	value: IDataObject[string],
	isSame: IsSame,
): boolean {
	const known = contactPointsOf(contact, list);
	const given = objectsIn(value);
	const isSamePoint = (one: IDataObject, other: IDataObject) =>
		isSame(one.value, other.value) && isSameText(one.label ?? '', other.label || (one.label ?? ''));
	return (
		known.length === given.length &&
		known.every((one) => given.some((other) => isSamePoint(one, other))) &&
		given.every((other) => known.some((one) => isSamePoint(one, other)))
	);
}

function textsOf(fields: unknown): string[] {
	return customFieldValues(fields).map(({ id, value }) =>
		JSON.stringify([id, safeText(value).trim().normalize('NFC')]),
	);
}
