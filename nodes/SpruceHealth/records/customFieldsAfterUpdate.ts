import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../client/jsonObject';

/**
 * All custom fields that a contact is to have, so that those which are not changed stay: it is not
 * known whether Spruce keeps the ones that an update leaves out.
 *
 * @param present the contact's fields, `[{ id, name, value }]` or null
 * @param body of the update, with `organizationContactFields` by ID
 * @returns `{ organizationContactFields }`, or nothing when none is changed
 */
export function customFieldsAfterUpdate(present: unknown, body: IDataObject): IDataObject {
	const changed = objectsIn(body.organizationContactFields);
	if (changed.length === 0) return {};
	const kept = objectsIn(present)
		.filter(({ value }) => String(value ?? '').trim() !== '')
		.filter(({ id }) => !changed.some((field) => field.id === id))
		.map(({ id, value }) => ({ id, value }));
	return { organizationContactFields: [...kept, ...changed] };
}

function objectsIn(list: unknown): IDataObject[] {
	return Array.isArray(list) ? list.filter(isJsonObject) : [];
}
