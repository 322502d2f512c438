import { schemaInOrderOfUse, schemaOf } from './schemaOf';

describe('the schema of an output', () => {
	it('has every property that any record has', () => {
		expect(
			schemaOf([
				{ id: 'entity_1', tags: [], canDelete: true, dateOfBirth: null },
				{ id: 'entity_2', tags: [{ value: 'VIP' }], age: 46 },
			]),
		).toEqual({
			type: 'object',
			properties: {
				age: { type: 'number' },
				canDelete: { type: 'boolean' },
				dateOfBirth: { type: 'null' },
				id: { type: 'string' },
				tags: {
					type: 'array',
					items: { type: 'object', properties: { value: { type: 'string' } } },
				},
			},
		});
	});

	it('can keep the order of the properties', () => {
		const { properties } = schemaInOrderOfUse([
			{ text: 'Hi', id: 1 },
			{ id: 2, age: 46 },
		]);
		expect(Object.keys(properties ?? {})).toEqual(['text', 'id', 'age']);
	});
});
