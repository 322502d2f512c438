import { assertNotAnotherId } from '../../../nodes/SpruceHealth/steps/input/assertNotAnotherId';

describe('an ID in a field that takes names or IDs', () => {
	it.each([
		['entity_0E5QDGJC03000', 'tagIds', 'a contact, member or team'],
		['t_0E5QDJJC03000', 'tagIds', 'a conversation'],
		['managedCustomField_0E5QDGJC03000', 'tagIds', 'a contact field'],
		['tag_0E5QDGJC03000', 'organizationContactFields', 'a tag'],
	])(
		'is refused when it belongs to another kind of record: %s for %s',
		(entry, parameter, kind) => {
			expect(() => assertNotAnotherId(['VIP', entry], parameter, 'Label')).toThrow(
				`Label: "${entry}" is the ID of ${kind}`,
			);
		},
	);

	it.each([
		['an ID of the kind that is wanted', 'tag_0E5QDGJC03000', 'tagIds'],
		['the same of a field', 'managedCustomField_0E5QDGJC03000', 'organizationContactFields'],
		['a name that begins like one', 't_shirts', 'tagIds'],
		['a name that is no ID at all', 'New Patient', 'tagIds'],
	])('passes when it is %s', (_sentence, entry, parameter) => {
		expect(() => assertNotAnotherId([entry], parameter, 'Label')).not.toThrow();
	});
});
