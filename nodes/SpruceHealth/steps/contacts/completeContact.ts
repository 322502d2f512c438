import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { namedRecords } from '../input/recordByName';
import { assertNotAnotherId } from '../input/assertNotAnotherId';
import { findTags, tagIds } from '../tags/tagIds';
import { chosenFields, isFieldId } from './chosenFields';
import type { ContactBody } from './contactBody';

/**
 * The body of a contact with the IDs of the tags and custom fields that were entered by name. Tags
 * that do not exist yet are created, so this comes after every check and right before the write.
 *
 * @param collection what the editor calls the fields, for messages: `Additional Fields`
 * @throws InvalidInput when a name is not clear, or no custom field has it
 */
export async function completeContact(
	client: SpruceClient,
	body: ContactBody,
	collection: string,
): Promise<IDataObject> {
	const rows = body.organizationContactFields.map(({ id, value }) => ({ id: id.trim(), value }));
	const entries = rows.map(({ id }) => id);
	const label = `${collection} > Custom Fields`;
	assertNotAnotherId(entries, 'organizationContactFields', label);
	const fields = entries.every(isFieldId)
		? []
		: await client.cachedList('/contacts/fields', 'fields');
	const organizationContactFields = chosenFields(rows, namedRecords(fields, 'name'), label);
	const path = '/contacts/tags';
	const tags = await findTags(client, path, body.tagIds, `${collection} > Tag Names or IDs`);
	return { ...body, organizationContactFields, tagIds: await tagIds(client, path, tags) };
}
