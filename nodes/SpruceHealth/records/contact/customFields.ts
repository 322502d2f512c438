import type { IDataObject } from 'n8n-workflow';
import { objectsIn } from '../../values/jsonObject';
import { withoutBlanks } from '../../values/withoutBlanks';
import { safeText } from '../../values/text/safeText';

/**
 * The custom fields of a contact in the form in which Spruce accepts them: `[{ id, value }]`. Leaves
 * out blank fields.
 *
 * @param fields the contact's fields, `[{ id, name, value }]` or null
 */
export function customFieldValues(fields: unknown): IDataObject[] {
	return objectsIn(fields)
		.map(({ id, value }) => withoutBlanks({ id, value }))
		.filter(({ value }) => value !== undefined);
}

/**
 * All custom fields of a contact after an update. Spruce does not document whether it keeps the
 * fields that an update leaves out, so the update repeats the unchanged ones.
 *
 * @param current the contact's fields, `[{ id, name, value }]` or null
 * @param body the body of the update, with `organizationContactFields` by ID
 * @returns `{ organizationContactFields }`, or `{}` when no field changes
 */
export function customFieldsAfterUpdate(current: unknown, body: IDataObject): IDataObject {
	const changed = objectsIn(body.organizationContactFields);
	if (changed.length === 0) return {};
	const kept = customFieldValues(current).filter(
		({ id }) => !changed.some((field) => safeText(field.id) === safeText(id)),
	);
	return { organizationContactFields: [...kept, ...changed] };
}
