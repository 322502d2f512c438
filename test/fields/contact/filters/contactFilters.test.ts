import { contactFilters } from '../../../../nodes/SpruceHealth/fields/contact/filters/contactFilters';

describe('the filters of the contact search', () => {
	const names = contactFilters.options.map(({ displayName }) => displayName);

	it("are all twelve of Spruce's filters, in alphabetical order", () => {
		expect(names).toHaveLength(12);
		expect(names).toEqual([...names].sort());
	});

	it.each(contactFilters.options)('start with how the values combine: $displayName', (group) => {
		expect(group.values[0].name).toBe('match');
	});
});
