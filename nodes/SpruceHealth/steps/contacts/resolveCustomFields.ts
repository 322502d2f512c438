import { InvalidInput } from '../../values/InvalidInput';
import { assertNotAnotherId } from '../input/assertNotAnotherId';
import { type NamedRecord, recordByIdOrName } from '../input/recordByIdOrName';

/** The value of one of the organization's own contact fields. */
export type CustomFieldValue = {
	/** The ID of the field. Its name, until `resolveCustomFields` has looked it up. */
	id: string;
	value: string;
};

/** Whether an entry has the form of a field's ID, so that no look-up is needed. */
export function isFieldId(entry: string): boolean {
	return entry.startsWith('managedCustomField_');
}

/**
 * Replaces the names of custom fields by their IDs. An unknown name is refused instead of created: a
 * typing error would become a field on every contact of the organization.
 *
 * @param fields the existing fields; may be empty when every row has an ID
 * @param label what the editor calls the rows, for the message
 * @throws InvalidInput when a field is unknown, a name fits several, or a field is filled in twice
 */
export function resolveCustomFields(
	rows: readonly CustomFieldValue[],
	fields: readonly NamedRecord[],
	label: string,
): CustomFieldValue[] {
	const resolved = rows.map(({ id, value }) => ({ id: fieldId(id, fields, label), value }));
	const ids = resolved.map(({ id }) => id);
	const repeated = ids.findIndex((id, position) => ids.indexOf(id) < position);
	if (repeated === -1) return resolved;
	throw new InvalidInput(
		`${label}: "${rows[repeated].id}" is filled in twice`,
		'A contact has one value in each field. Keep one of the two rows.',
	);
}

function fieldId(entry: string, fields: readonly NamedRecord[], label: string): string {
	const found = recordByIdOrName(entry, fields, { field: label, plural: 'contact fields' });
	if (found !== undefined) return found.id;
	if (isFieldId(entry)) return entry;
	assertNotAnotherId([entry], 'organizationContactFields', label);
	const existing = fields.map(({ name }) => `"${name}"`).join(', ');
	throw new InvalidInput(
		`${label}: the organization has no contact field "${entry}"`,
		fields.length === 0
			? 'It has no contact fields yet. Create the field first, with Contact Field > Create.'
			: `It has ${existing}. Enter one of these, or create the field first, with Contact Field > Create.`,
	);
}
