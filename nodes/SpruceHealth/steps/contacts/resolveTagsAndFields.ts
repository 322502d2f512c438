import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { namedRecords } from '../input/recordByIdOrName';
import { findTags, createMissingTags } from '../tags/findOrCreateTags';
import { resolveCustomFields, isFieldId } from './resolveCustomFields';
import type { ContactBody } from './contactBody';
import type { DetailLabels } from './DetailLabels';

/**
 * Replaces the names of tags and custom fields by their IDs. Creates the tags that do not exist
 * yet, so call it after every check of the input and right before the write.
 *
 * @param labels what the editor calls the fields, for messages
 * @returns the request body of the contact
 * @throws InvalidInput when a name fits several records, or no custom field has it
 */
export async function resolveTagsAndFields(
	client: SpruceClient,
	body: ContactBody,
	labels: DetailLabels,
): Promise<IDataObject> {
	const rows = body.organizationContactFields.map(({ id, value }) => ({ id: id.trim(), value }));
	const entries = rows.map(({ id }) => id);
	const label = `${labels.fields}Custom Fields`;
	const tagsLabel = `${labels.lists}Tag Names or IDs`;
	const fields = entries.every(isFieldId)
		? []
		: await client.cachedList('/contacts/fields', 'fields');
	const organizationContactFields = resolveCustomFields(rows, namedRecords(fields, 'name'), label);
	const path = '/contacts/tags';
	const tags = await findTags(client, path, body.tagIds, tagsLabel);
	return {
		...body,
		organizationContactFields,
		tagIds: await createMissingTags(client, path, tags),
	};
}
