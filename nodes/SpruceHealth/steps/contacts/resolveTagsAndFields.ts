import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { namedRecords } from '../input/recordByIdOrName';
import type { ChosenTag } from '../tags/chosenTags';
import { findTags, createMissingTags } from '../tags/findOrCreateTags';
import { resolveCustomFields, isFieldId } from './resolveCustomFields';
import type { ContactBody } from './contactBody';
import type { DetailLabels } from './DetailLabels';

const tagsPath = '/contacts/tags';

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
	const { tags, ...resolved } = await resolveNames(client, body, labels);
	return { ...resolved, tagIds: await createMissingTags(client, tagsPath, tags) };
}

/**
 * The same where that creates no tag.
 *
 * @returns undefined when a tag does not exist yet
 * @throws InvalidInput as `resolveTagsAndFields`
 */
export async function idsIfKnown(
	client: SpruceClient,
	body: ContactBody,
	labels: DetailLabels,
): Promise<IDataObject | undefined> {
	const { tags, ...resolved } = await resolveNames(client, body, labels);
	const tagIds = tags.flatMap(({ id }) => id ?? []);
	return tagIds.length < tags.length ? undefined : { ...resolved, tagIds };
}

async function resolveNames(
	client: SpruceClient,
	body: ContactBody,
	labels: DetailLabels,
): Promise<IDataObject & { tags: ChosenTag[] }> {
	const rows = body.organizationContactFields.map(({ id, value }) => ({ id: id.trim(), value }));
	const entries = rows.map(({ id }) => id);
	const label = `${labels.fields}Custom Fields`;
	const tagsLabel = `${labels.lists}Tag Names or IDs`;
	const fields = entries.every(isFieldId)
		? []
		: await client.cachedList('/contacts/fields', 'fields');
	const organizationContactFields = resolveCustomFields(rows, namedRecords(fields, 'name'), label);
	const tags = await findTags(client, tagsPath, body.tagIds, tagsLabel);
	return { ...body, organizationContactFields, tags };
}
