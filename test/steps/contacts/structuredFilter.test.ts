import { structuredFilter } from '../../../nodes/SpruceHealth/steps/contacts/structuredFilter';

type Filters = Parameters<typeof structuredFilter>[0];

describe("the rows of the search in Spruce's format", () => {
	it.each<[string, Filters, object]>([
		[
			'several values of one row are one filter',
			{ phoneNumber: [{ match: 'any', values: '2065551234, (206) 555-1235 ,' }] },
			{ phoneNumberFilter: [{ match: 'any', values: ['2065551234', '(206) 555-1235'] }] },
		],
		[
			'two rows of tags are two filters, both of which a contact must pass',
			{
				tag: [
					{ match: 'any', tags: ['VIP', 'Medicare'] },
					{ match: 'any', tags: ['Diabetes'] },
				],
			},
			{
				tagFilter: [
					{ match: 'any', tags: ['VIP', 'Medicare'] },
					{ match: 'any', tags: ['Diabetes'] },
				],
			},
		],
		[
			'two rows of names are two filters, both of which a contact must pass',
			{
				name: [
					{ match: 'any', givenName: 'Ada', familyName: '' },
					{ match: 'none', givenName: '', familyName: 'Exampleton' },
				],
			},
			{
				nameFilter: [
					{ match: 'any', names: [{ givenName: 'Ada', familyName: '' }] },
					{ match: 'none', names: [{ givenName: '', familyName: 'Exampleton' }] },
				],
			},
		],
		[
			'rows of one value are one filter where they have the same match',
			{
				organizationContactField: [
					{ match: 'any', name: 'Language', value: 'Spanish' },
					{ match: 'none', name: 'Plan', value: 'Self-Pay' },
					{ match: 'any', name: 'Language', value: 'Ukrainian' },
				],
			},
			{
				organizationContactFieldFilter: [
					{
						match: 'any',
						organizationContactFields: [
							{ name: 'Language', value: 'Spanish' },
							{ name: 'Language', value: 'Ukrainian' },
						],
					},
					{
						match: 'none',
						organizationContactFields: [{ name: 'Plan', value: 'Self-Pay' }],
					},
				],
			},
		],
		[
			'age 0 is an age, and a blank one is none',
			{
				age: [
					{ match: 'all', comparison: 'equal', age: 0 },
					{ match: 'all', comparison: 'equal', age: undefined },
					{ match: 'none', comparison: 'equal', age: undefined },
				],
			},
			{ ageFilter: [{ match: 'all', ages: [{ comparison: 'equal', age: 0 }] }] },
		],
		[
			'a comma in the value of a custom field is part of it',
			{ organizationContactField: [{ match: 'all', name: 'Plan', value: 'PPO, Gold' }] },
			{
				organizationContactFieldFilter: [
					{ match: 'all', organizationContactFields: [{ name: 'Plan', value: 'PPO, Gold' }] },
				],
			},
		],
	])('%s', (_sentence, filters, expected) => {
		expect(structuredFilter(filters)).toMatchObject(expected);
	});

	it('are twelve empty lists when there are no rows', () => {
		const lists = Object.values(structuredFilter({}));

		expect(lists).toHaveLength(12);
		expect(lists.flat()).toEqual([]);
	});
});
