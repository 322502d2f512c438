import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { recordOptions } from './recordOptions';

/** The organization's own contact fields, chosen by ID. */
export async function getContactFields(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	return await contactFieldOptions(this, 'id');
}

/** The organization's own contact fields, chosen by name, as the contact search takes them. */
export async function getContactFieldNames(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	return await contactFieldOptions(this, 'name');
}

async function contactFieldOptions(
	context: ILoadOptionsFunctions,
	valueOf: 'id' | 'name',
): Promise<INodePropertyOptions[]> {
	return await recordOptions(context, '/contacts/fields', 'fields', (field) => ({
		name: String(field.name),
		value: String(field[valueOf]),
	}));
}
