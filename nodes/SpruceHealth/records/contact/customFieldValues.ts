import type { IDataObject } from 'n8n-workflow';
import { objectsIn } from '../../values/jsonObject';
import { withoutBlanks } from '../../values/withoutBlanks';

/**
 * What a contact says in the organization's own fields, as Spruce takes it: `[{ id, value }]`,
 * without the fields that are blank.
 *
 * @param fields of the contact, `[{ id, name, value }]` or null
 */
export function customFieldValues(fields: unknown): IDataObject[] {
	return objectsIn(fields)
		.map(({ id, value }) => withoutBlanks({ id, value }))
		.filter(({ value }) => value !== undefined);
}
