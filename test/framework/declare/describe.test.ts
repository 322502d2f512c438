import type { INodeProperties } from 'n8n-workflow';
import { describe as describeNode } from '../../../nodes/SpruceHealth/framework/declare/describe';
import type { Field } from '../../../nodes/SpruceHealth/framework/declare/field';
import { operation } from '../../../nodes/SpruceHealth/framework/declare/operation';
import { resources } from '../../../nodes/SpruceHealth/resources';
import { SpruceHealth } from '../../../nodes/SpruceHealth/SpruceHealth.node';

const shared = {
	displayName: 'Contact',
	name: 'contactId',
	type: 'string',
	default: '',
} as const satisfies Field;

function operationOf(value: string, fields: readonly Field[]) {
	return operation({
		name: value,
		value,
		action: value,
		description: value,
		access: 'read',
		operationIds: [],
		fields,
		run: async () => ({}),
	});
}

const properties = describeNode([
	{ name: 'Call', value: 'call', description: 'Calls', operations: [operationOf('create', [])] },
	{
		name: 'Contact',
		value: 'contact',
		description: 'People',
		isDefault: true,
		operations: [
			operationOf('get', [shared]),
			operationOf('delete', [shared]),
			operationOf('getAll', [
				{
					displayName: 'Limit',
					name: 'limit',
					type: 'number',
					default: 5,
					displayOptions: { show: { returnAll: [false] } },
				},
			]),
		],
	},
]);

function property(name: string) {
	return properties.filter((entry) => entry.name === name);
}

/** What a repeat leaves as it is, and what waits. */
const withoutKey = [
	'addTags',
	'archive',
	'assign',
	'delete',
	'removeTags',
	'sendAndWait',
	'upload',
];

describe('the properties of the node', () => {
	it('begin with the resources in alphabetical order', () => {
		expect(properties[0]).toMatchObject({
			name: 'resource',
			options: [
				{ value: 'call', description: 'Calls' },
				{ value: 'contact', description: 'People' },
			],
		});
	});

	// n8n saves no defaults, so another default would change what saved workflows do.
	it('start with the resource declared as the default, whichever comes first alphabetically', () => {
		expect(properties[0].default).toBe('contact');
		expect(new SpruceHealth().description.properties[0].default).toBe('contact');
	});

	it('have a list of operations for each resource, with Get Many as its default if there is one', () => {
		expect(property('operation')).toMatchObject([
			{ default: 'create', displayOptions: { show: { resource: ['call'] } } },
			{ default: 'getAll', displayOptions: { show: { resource: ['contact'] } } },
		]);
	});

	// Like the resource. A note whose operation is not saved would become a message to the patient.
	it('start a message with Post to Conversation, whichever operation comes first', () => {
		const [, ...lists] = new SpruceHealth().description.properties.filter(({ name }) =>
			['resource', 'operation'].includes(name),
		);
		const starts = lists.map((list) => [list.displayOptions?.show?.resource?.[0], list.default]);
		expect(Object.fromEntries(starts)).toMatchObject({
			message: 'post',
			scheduledMessage: 'getAll',
			conversation: 'getAll',
		});
	});

	it('list a field that operations share once, and show it for each of them', () => {
		expect(property('contactId')).toMatchObject([
			{ displayOptions: { show: { resource: ['contact'], operation: ['get', 'delete'] } } },
		]);
	});

	it('list a shared field again where an operation needs it in another place', () => {
		const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => ({ ...shared, name }));
		const operations = [
			operationOf('get', [a, b, c]),
			operationOf('update', [a, c, d]),
			operationOf('delete', [c, a]),
		];

		const call = { name: 'Call', value: 'call', description: 'Calls', operations };
		const fields = describeNode([call]).filter(({ type }) => type === 'string');

		expect(
			fields.map(({ name, displayOptions }) => [name, displayOptions?.show?.operation]),
		).toEqual([
			['a', ['get', 'update']],
			['b', ['get']],
			['c', ['get', 'update', 'delete']],
			['a', ['delete']],
			['d', ['update']],
		]);
	});

	it.each(
		resources.flatMap(({ value, operations }) =>
			operations.map((entry) => ({ resource: value, ...entry })),
		),
	)(
		'are in the order in which the operation declares them: $resource, $value',
		({ resource, value, fields }) => {
			const shown = new SpruceHealth().description.properties.filter(
				({ name, displayOptions }) =>
					name !== 'requestOptions' &&
					displayOptions?.show?.resource?.includes(resource) === true &&
					displayOptions.show.operation?.includes(value) === true,
			);
			expect(shown.map(({ name }) => name)).toEqual(fields.map(({ name }) => name));
		},
	);

	it("keep a field's own condition", () => {
		expect(property('limit')[0].displayOptions).toEqual({
			show: { resource: ['contact'], operation: ['getAll'], returnAll: [false] },
		});
	});

	it('end with the request options', () => {
		expect(properties.at(-1)).toMatchObject({ name: 'requestOptions', type: 'collection' });
	});

	it.each(
		resources.flatMap(({ value, operations, hasRequestOptions = true }) =>
			operations.map((entry) => ({ resource: value, hasRequestOptions, ...entry })),
		),
	)('have them at most once for each operation: $resource, $value', (entry) => {
		const shown = requestOptionsShownFor(entry.resource, entry.value);
		expect(shown).toHaveLength(entry.hasRequestOptions ? 1 : 0);
	});

	it('have them for all that reaches patients or goes through their records', () => {
		const without = resources.filter(({ hasRequestOptions }) => hasRequestOptions === false);
		expect(without.map(({ value }) => value)).toEqual([
			'contactField',
			'contactTag',
			'conversationTag',
			'internalEndpoint',
			'member',
			'phoneLine',
			'rateLimit',
			'savedMessage',
			'team',
			'webhookEndpoint',
		]);
	});

	it.each(
		resources
			.filter(({ hasRequestOptions = true }) => hasRequestOptions)
			.flatMap(({ value, operations }) =>
				operations.map((entry) => ({ resource: value, ...entry })),
			),
	)('offer Send Only Once Per where a repeat would do harm: $resource, $value', (entry) => {
		const [{ options }] = requestOptionsShownFor(entry.resource, entry.value);

		const isOffered = (options as INodeProperties[]).some(({ name }) => name === 'idempotencyKey');

		expect(isOffered).toBe(entry.access !== 'read' && !withoutKey.includes(entry.value));
	});
});

function requestOptionsShownFor(resource: string, operationValue: string): INodeProperties[] {
	return new SpruceHealth().description.properties.filter(
		({ name, displayOptions }) =>
			name === 'requestOptions' &&
			displayOptions?.show?.resource?.includes(resource) &&
			displayOptions.show.operation?.includes(operationValue),
	);
}
