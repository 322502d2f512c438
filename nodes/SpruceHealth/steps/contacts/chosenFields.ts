import { InvalidInput } from '../../values/InvalidInput';
import { type NamedRecord, recordByName } from '../input/recordByName';

/** What a contact says in one of the organization's own fields. */
export type CustomFieldValue = {
	/** Or the name of the field, until it has been looked up. */
	id: string;
	value: string;
};

/** Whether an entry is taken for the ID of a field, without a look at the fields that exist. */
export function isFieldId(entry: string): boolean {
	return entry.startsWith('managedCustomField_');
}

/**
 * The rows with the IDs of their fields. A name that no field has is refused: were it created, a
 * slip of the pen would appear on every contact of the organization.
 *
 * @param fields those that exist; needed only when a row has a name
 * @param label what the editor calls the rows, for the message
 * @throws InvalidInput when a field is unknown, not clear, or filled in twice
 */
export function chosenFields(
	rows: readonly CustomFieldValue[],
	fields: readonly NamedRecord[],
	label: string,
): CustomFieldValue[] {
	const chosen = rows.map(({ id, value }) => ({ id: fieldId(id, fields, label), value }));
	const ids = chosen.map(({ id }) => id);
	const repeated = ids.findIndex((id, position) => ids.indexOf(id) < position);
	if (repeated === -1) return chosen;
	throw new InvalidInput(
		`${label}: "${rows[repeated].id}" is filled in twice`,
		'A contact has one value in each field. Keep one of the two rows.',
	);
}

function fieldId(entry: string, fields: readonly NamedRecord[], label: string): string {
	if (isFieldId(entry)) return entry;
	const found = recordByName(entry, fields, { field: label, plural: 'contact fields' });
	if (found !== undefined) return found.id;
	const existing = fields.map(({ name }) => `"${name}"`).join(', ');
	throw new InvalidInput(
		`${label}: the organization has no contact field "${entry}"`,
		fields.length === 0
			? 'It has none at all. Create the field first, with Contact Field: Create.'
			: `It has ${existing}. Enter one of these, or create the field first, with Contact Field: Create.`,
	);
}
