import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { listClient } from './listClient';

/** The contact tags, chosen by ID. */
export async function getContactTags(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await tagOptions(this, '/contacts/tags', 'id');
}

/** The contact tags, chosen by their text: the contact search knows them by that. */
export async function getContactTagNames(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	return await tagOptions(this, '/contacts/tags', 'value');
}

/** The conversation tags, chosen by ID. */
export async function getConversationTags(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	return await tagOptions(this, '/conversations/tags', 'id');
}

async function tagOptions(
	context: ILoadOptionsFunctions,
	path: string,
	valueOf: 'id' | 'value',
): Promise<INodePropertyOptions[]> {
	const client = await listClient(context);
	const tags = await client.list(path, 'tags');
	return tags
		.map((tag: IDataObject) => ({
			name: String(tag.value),
			value: String(tag[valueOf]),
		}))
		.sort((one, other) => one.name.localeCompare(other.name));
}
