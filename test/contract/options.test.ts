import type { Field } from '../../nodes/SpruceHealth/framework/field';
import { choicesOf, fieldsOf, groupsOf } from '../../nodes/SpruceHealth/framework/field';
import { allOperations } from './allOperations';
import { describeWithOpenApi } from './describeWithOpenApi';

/** The schema of Spruce with the values of each list of ours, by resource and field. */
const schemas: Record<string, string> = {
	'contact.categories': 'contact_category',
	'contact.category': 'contact_categoryInput',
	'contact.comparison': 'searchComparisonFilter',
	'contact.gender': 'contact_gender',
	'contact.genders': 'contact_gender',
	'contact.integrationLinkType': 'contact_integrationLinkType',
	'contact.inviteStates': 'contact_searchInviteStateFilter',
	'contact.match': 'searchListMatchFilter',
	'conversation.orderBy': 'conversations_orderBy',
	'conversation.type': 'create_conversation_type',
	'conversationItem.order': 'conversationItems_Order',
};

/** A field and, in a collection, those inside it. */
function withInner(field: Field): Field[] {
	if (field.type === 'collection') return fieldsOf(field).flatMap(withInner);
	if (field.type !== 'fixedCollection') return [field];
	return groupsOf(field).flatMap(({ values }) => values.flatMap(withInner));
}

const lists = allOperations.flatMap(({ name, resource, operation }) =>
	operation.fields
		.flatMap(withInner)
		.filter(({ type }) => type === 'options' || type === 'multiOptions')
		.filter(({ typeOptions }) => typeOptions?.loadOptionsMethod === undefined)
		.map((field) => ({
			name: `${name} > ${field.displayName}`,
			schema: schemas[`${resource}.${field.name}`],
			isClearing: field.name === 'clearFields',
			choices: [...choicesOf(field)].sort(),
			operation,
		})),
);

describe('the lists of the node', () => {
	it('each have a schema of Spruce to be compared with', () => {
		const unknown = lists.filter(({ schema, isClearing }) => !isClearing && !schema);
		expect(unknown.map(({ name }) => name)).toEqual([]);
	});
});

describeWithOpenApi('the lists of values', (openApi) => {
	it.each(lists.filter(({ schema }) => schema))(
		'offer what Spruce takes: $name',
		({ schema, choices }) => {
			expect(choices).toEqual(openApi.valuesOf(schema).sort());
		},
	);
});

describeWithOpenApi('the lists of fields to clear', (openApi) => {
	it.each(lists.filter(({ isClearing }) => isClearing))(
		'offer fields that Spruce can change: $name',
		({ choices, operation: { calls } }) => {
			expect(choices.length).toBeGreaterThan(0);
			expect(openApi.propertiesOf(calls[0])).toEqual(expect.arrayContaining(choices));
		},
	);
});
