import type {
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { allContactColumns } from '../../values/contact/contactColumns';
import { recordOptions } from './recordOptions';

/**
 * The columns of a contact, and one for each of the organization's own contact fields. All of them
 * are text: a list of options would be refused by the editor for "F", and n8n offers AI agents none.
 */
export async function getContactColumns(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	const customFields = await recordOptions(this, '/contacts/fields', 'fields', (field) => ({
		name: String(field.name),
		value: String(field.id),
	}));
	const columns = allContactColumns.map(
		({ id, displayName, canMatch = false, matchesByDefault = false, isHidden = false }) =>
			columnOf(id, displayName, {
				canBeUsedToMatch: canMatch,
				defaultMatch: matchesByDefault,
				removed: isHidden,
			}),
	);
	const customColumns = customFields.map(({ name, value }) => columnOf(String(value), name, {}));
	return { fields: [...columns, ...customColumns] };
}

function columnOf(
	id: string,
	displayName: string,
	settings: Partial<ResourceMapperField>,
): ResourceMapperField {
	return {
		id,
		displayName,
		type: 'string',
		required: false,
		display: true,
		canBeUsedToMatch: false,
		defaultMatch: false,
		...settings,
	};
}
