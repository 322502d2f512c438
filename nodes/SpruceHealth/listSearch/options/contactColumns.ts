import type {
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { allContactColumns } from '../../values/contact/contactColumns';
import { recordOptions } from './recordOptions';

/**
 * The columns of a contact, and one for each of the organization's own contact fields.
 *
 * All of them are text: the editor would call "F" an unsupported value of a list of options, and lets
 * no AI agent choose from one. The columns of a contact have their name as their ID, because the
 * editor shows the IDs of the columns to match on.
 */
export async function getContactColumns(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	const customFields = await recordOptions(this, '/contacts/fields', 'fields', (field) => ({
		name: String(field.name),
		value: String(field.id),
	}));
	const columns = allContactColumns.map(
		({ displayName, canMatch = false, matchesByDefault = false, isHidden = false }) =>
			columnOf(displayName, displayName, {
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
