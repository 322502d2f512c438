import type { Field } from '../../nodes/SpruceHealth/framework/declare/field';
import { fieldsOf, groupsOf, optionsOf } from '../../nodes/SpruceHealth/framework/declare/field';
import { allOperations } from './allOperations';
import { describeWithOpenApi } from './describeWithOpenApi';
import { samples } from './samples';

/** A field and, in a collection, those inside it. */
function withInner(field: Field): Field[] {
	if (field.type === 'collection') return fieldsOf(field).flatMap(withInner);
	if (field.type !== 'fixedCollection') return [field];
	return groupsOf(field).flatMap(({ values }) => values.flatMap(withInner));
}

/** Every listing has this list of the node's own. */
function isOfListings({ name }: Field): boolean {
	return name === 'ifNothingFound';
}

const lists = allOperations.flatMap(({ name, operation }) =>
	operation.fields
		.flatMap(withInner)
		.filter(({ type }) => type === 'options' || type === 'multiOptions')
		.filter(({ typeOptions }) => typeOptions?.loadOptionsMethod === undefined)
		.map((field) => ({
			name: `${name} > ${field.displayName}`,
			schema: samples[name]?.schemas?.[field.name],
			isClearing: field.name === 'clearFields',
			isOwn: isOfListings(field) || samples[name]?.ownLists?.includes(field.name) === true,
			choices: optionsOf(field)
				.map(({ value }) => value)
				.sort(),
			operation,
		})),
);

describe('the lists of the node', () => {
	it('each have a schema of Spruce to be compared with, or are its own', () => {
		const unknown = lists.filter(
			({ schema, isClearing, isOwn }) => !isClearing && !isOwn && !schema,
		);
		expect(unknown.map(({ name }) => name)).toEqual([]);
	});
});

describeWithOpenApi('the lists of values', (openApi) => {
	it.each(lists.filter(({ schema }) => schema))(
		'offer what Spruce takes: $name',
		({ schema = '', choices }) => {
			expect(choices).toEqual(openApi.valuesOf(schema).sort());
		},
	);
});

describeWithOpenApi('the lists of fields to clear', (openApi) => {
	it.each(lists.filter(({ isClearing }) => isClearing))(
		'offer fields that Spruce can change: $name',
		({ choices, operation: { operationIds } }) => {
			expect(choices.length).toBeGreaterThan(0);
			expect(openApi.propertiesOf(operationIds[0])).toEqual(expect.arrayContaining(choices));
		},
	);
});
