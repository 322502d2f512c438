import type { IDataObject } from 'n8n-workflow';
import { objectsIn } from '../../values/jsonObject';
import { customFieldValues } from './customFieldValues';

/**
 * All custom fields that a contact is to have, so that those which are not changed stay: it is not
 * known whether Spruce keeps the ones that an update leaves out.
 *
 * @param current the contact's fields, `[{ id, name, value }]` or null
 * @param body of the update, with `organizationContactFields` by ID
 * @returns `{ organizationContactFields }`, or nothing when none is changed
 */
export function customFieldsAfterUpdate(current: unknown, body: IDataObject): IDataObject {
	const changed = objectsIn(body.organizationContactFields);
	if (changed.length === 0) return {};
	const kept = customFieldValues(current).filter(
		({ id }) => !changed.some((field) => field.id === id),
	);
	return { organizationContactFields: [...kept, ...changed] };
}
