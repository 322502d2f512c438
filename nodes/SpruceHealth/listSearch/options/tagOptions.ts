import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { recordOptions } from './recordOptions';

/** The contact tags, chosen by ID. */
export async function getContactTags(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await tagOptions(this, '/contacts/tags', 'id');
}

/** The contact tags, chosen by name, as the contact search takes them. */
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
	return await recordOptions(context, path, 'tags', (tag) => ({
		name: String(tag.value),
		value: String(tag[valueOf]),
	}));
}
