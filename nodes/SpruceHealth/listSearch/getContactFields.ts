import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { listClient } from './listClient';

/** The organization's own contact fields. */
export async function getContactFields(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const client = await listClient(this);
	const fields = await client.list('/contacts/fields', 'fields');
	return fields
		.map(({ id, name }) => ({ name: String(name), value: String(id) }))
		.sort((one, other) => one.name.localeCompare(other.name));
}
