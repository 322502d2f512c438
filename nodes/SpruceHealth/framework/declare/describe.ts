import type { INodeProperties } from 'n8n-workflow';
import type { Field } from './field';
import type { Operation } from './operation';
import { requestOptions } from './requestOptions';
import type { Resource } from './resource';

/**
 * Turns the resources into the node's properties: the Resource list, an Operation list for each
 * of them, every operation's fields shown beside that operation only, and the request options.
 */
export function describe(resources: readonly Resource[]): INodeProperties[] {
	return [
		resourceList(resources),
		...resources.map(operationList),
		...resources.flatMap(operationFields),
		...requestOptions.map((field) => asProperty(field)),
	];
}

function resourceList(resources: readonly Resource[]): INodeProperties {
	const { value: first } = resources.find(({ isDefault }) => isDefault) ?? resources[0];
	return {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ name, value }) => ({ name, value })).sort(byNameCustomLast),
		default: first,
	};
}

function operationList({ value, operations }: Resource): INodeProperties {
	const { value: first } = operations.find((entry) => entry.value === 'getAll') ?? operations[0];
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [value] } },
		options: operations
			.map(({ name, value: operation, action, description }) => ({
				name,
				value: operation,
				action,
				description,
			}))
			.sort(byName),
		default: first,
	};
}

/**
 * A field that several operations of a resource share, being the same object, is listed once where
 * that keeps each operation's fields in the order in which it declares them.
 */
function operationFields({ value, operations }: Resource): INodeProperties[] {
	const listed: Array<{ field: Field; users: Operation[] }> = [];
	for (const operation of operations) {
		let next = 0;
		for (const field of operation.fields) {
			const found = listed.findIndex(
				(entry, position) => position >= next && entry.field === field,
			);
			if (found === -1) listed.splice(next, 0, { field, users: [operation] });
			else listed[found].users.push(operation);
			next = (found === -1 ? next : found) + 1;
		}
	}
	return listed.map(({ field, users }) => shownFor(field, value, users));
}

function shownFor(field: Field, resource: string, users: Operation[]): INodeProperties {
	const operation = users.map(({ value }) => value);
	const show = { resource: [resource], operation, ...field.displayOptions?.show };
	const property = asProperty({ ...field, displayOptions: { show } });
	if (field.type !== 'collection') return property;
	return { ...property, options: [...(property.options as INodeProperties[])].sort(byLabel) };
}

/** n8n reads descriptions and never writes to them, so a read-only one serves as well. */
function asProperty(field: Field): INodeProperties {
	return field as unknown as INodeProperties;
}

function byLabel(one: INodeProperties, other: INodeProperties): number {
	return inAlphabet(one.displayName, other.displayName);
}

function byName(one: { name: string }, other: { name: string }): number {
	return inAlphabet(one.name, other.name);
}

/** n8n adds a "Custom API Call" of its own to the list, unless the last entry has that name. */
function byNameCustomLast(one: { name: string }, other: { name: string }): number {
	const isCustom = [one, other].map(({ name }) => name === 'Custom API Call');
	return Number(isCustom[0]) - Number(isCustom[1]) || byName(one, other);
}

/** All names are English and in Title Case; a collator would take a third of the loading time. */
function inAlphabet(one: string, other: string): number {
	return one < other ? -1 : 1;
}
