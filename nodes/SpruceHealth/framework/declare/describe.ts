import type { INodeProperties } from 'n8n-workflow';
import type { Field } from './field';
import type { Operation } from './operation';
import { offersKey, optionsWithoutKey, requestOptions } from './requestOptions';
import type { Resource } from './resource';

/**
 * Turns the resources into the node's properties: the Resource list, an Operation list for each
 * resource, the fields of the operations, and the request options.
 */
export function describe(resources: readonly Resource[]): INodeProperties[] {
	return [
		resourceList(resources),
		...resources.map(operationList),
		...resources.flatMap(operationFields),
		...requestOptionFields(resources),
	];
}

/**
 * The request options, once for the operations that offer Send Only Once Per and once for the others.
 * A value that both kinds of operations have belongs to the first: an operation ignores a key that it
 * does not offer.
 */
function requestOptionFields(all: readonly Resource[]): INodeProperties[] {
	const resources = all.filter(({ hasRequestOptions }) => hasRequestOptions !== false);
	const resource = resources.map(({ value }) => value);
	const operations = resources.flatMap((one) => one.operations);
	const withKey = new Set(operations.filter(offersKey).map(({ value }) => value));
	const others = operations.map(({ value }) => value).filter((value) => !withKey.has(value));
	const shown = (fields: readonly Field[], operation: Iterable<string>) =>
		fields.map((field) =>
			asProperty({ ...field, displayOptions: { show: { resource, operation: [...operation] } } }),
		);
	return [...shown(requestOptions, withKey), ...shown(optionsWithoutKey, new Set(others))];
}

function resourceList(resources: readonly Resource[]): INodeProperties {
	const { value: defaultResource } = resources.find(({ isDefault }) => isDefault) ?? resources[0];
	return {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources
			.map(({ name, value, description }) => ({ name, value, description }))
			.sort(byNameCustomCallLast),
		default: defaultResource,
	};
}

function operationList({
	value: resource,
	operations,
	defaultOperation = 'getAll',
}: Resource): INodeProperties {
	const { value: firstOperation } =
		operations.find(({ value }) => value === defaultOperation) ?? operations[0];
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: operations
			.map(({ name, value, action, description }) => ({ name, value, action, description }))
			.sort(byName),
		default: firstOperation,
	};
}

/** A field in the node's list, and the operations that show it. */
interface FieldEntry {
	field: Field;
	operations: Operation[];
}

/**
 * Merges the fields of a resource's operations into one list, in which every operation finds its
 * fields in the order in which it declares them. Operations that use the same field object share
 * one entry where that order allows it.
 *
 * For example, `get` declares the fields A B C, and `update` declares A C D. `update` shares the
 * entries of A and C, and D goes behind C:
 *
 *     A (get, update), B (get), C (get, update), D (update)
 *
 * If `delete` then declares C A, it shares C. The only A stands in front of C, so `delete` gets a
 * second entry for A behind C:
 *
 *     A (get, update), B (get), C (get, update, delete), A (delete), D (update)
 */
function operationFields({ value: resource, operations }: Resource): INodeProperties[] {
	const entries: FieldEntry[] = [];
	for (const operation of operations) {
		// Behind the operation's previous field.
		let nextIndex = 0;
		for (const field of operation.fields) {
			const sharedIndex = entries.findIndex(
				(entry, index) => index >= nextIndex && entry.field === field,
			);
			if (sharedIndex === -1) {
				entries.splice(nextIndex, 0, { field, operations: [operation] });
				nextIndex += 1;
			} else {
				entries[sharedIndex].operations.push(operation);
				nextIndex = sharedIndex + 1;
			}
		}
	}
	return entries.map((entry) => shownFor(resource, entry));
}

/** The field with the condition that the resource and one of the operations are chosen. */
function shownFor(resource: string, { field, operations }: FieldEntry): INodeProperties {
	const operation = operations.map(({ value }) => value);
	const show = { resource: [resource], operation, ...field.displayOptions?.show };
	const property = asProperty({ ...field, displayOptions: { show } });
	if (field.type !== 'collection') return property;
	return { ...property, options: [...(property.options as INodeProperties[])].sort(byDisplayName) };
}

/** The cast drops `readonly` only, which is safe: n8n reads descriptions and never writes to them. */
function asProperty(field: Field): INodeProperties {
	return field as unknown as INodeProperties;
}

function byDisplayName(one: INodeProperties, other: INodeProperties): number {
	return compareText(one.displayName, other.displayName);
}

function byName(one: { name: string }, other: { name: string }): number {
	return compareText(one.name, other.name);
}

/** n8n adds a "Custom API Call" of its own to the list, unless the last entry has that name. */
function byNameCustomCallLast(one: { name: string }, other: { name: string }): number {
	if (isCustomCall(one)) return 1;
	if (isCustomCall(other)) return -1;
	return byName(one, other);
}

function isCustomCall({ name }: { name: string }): boolean {
	return name === 'Custom API Call';
}

/**
 * Compares character codes, which is alphabetical order here: all names are English and in Title
 * Case. A collator would take a third of the time that the node needs to load.
 */
function compareText(one: string, other: string): number {
	return one < other ? -1 : 1;
}
