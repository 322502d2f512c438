import type { Field } from '../../framework/declare/field';
import type { ParamsOf } from '../../framework/declare/params';
import { contactId } from './contactId';

/** Several contacts, each chosen from the searchable list. */
export const contactIds = {
	displayName: 'Contacts',
	name: 'contactIds',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Contact',
	default: {},
	options: [{ displayName: 'Contact', name: 'contact', values: [contactId] }],
} as const satisfies Field;

/** The IDs of the chosen contacts. */
export function idsOf(chosen: ParamsOf<[typeof contactIds]>['contactIds'] = {}): string[] {
	return (chosen.contact ?? []).map((row) => row.contactId);
}
