import { structuredFilter } from '../../../nodes/SpruceHealth/steps/contacts/structuredFilter';

type Filters = Parameters<typeof structuredFilter>[0];

/** March 31 in New York, as `readDate` gives a day without a time. */
const march31 = '2026-03-31T04:00:00.000Z/2026-04-01T03:59:59.999Z';

function onDay(row: object): NonNullable<Filters['createdTime']>[number] {
	return { time: march31, dateFormat: 'yearMonthDay', ...row } as never;
}

describe("the rows of the search in Spruce's format", () => {
	it.each<[string, Filters, object]>([
		[
			'several values of one row are one filter',
			{ phoneNumber: [{ match: 'any', values: '2065551234, (206) 555-1235 ,' }] },
			{ phoneNumberFilter: [{ match: 'any', values: ['+12065551234', '+12065551235'] }] },
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
			'age 0 is an age',
			{ age: [{ match: 'all', comparison: 'equal', age: 0 }] },
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
		...[
			['greater_than', '2026-04-01T03:59:59.999Z'],
			['less_than_or_equal_to', '2026-04-01T03:59:59.999Z'],
			['greater_than_or_equal_to', '2026-03-31T04:00:00.000Z'],
			['less_than', '2026-03-31T04:00:00.000Z'],
		].map(
			([comparison, time]) =>
				[
					`a day without a time is a whole day for ${comparison}`,
					{ createdTime: [onDay({ match: 'any', comparison })] },
					{ createdTimeFilter: [{ match: 'any', createdTimes: [{ comparison, time }] }] },
				] as [string, Filters, object],
		),
		[
			'at a day is between its first and its last moment',
			{ createdTime: [onDay({ match: 'all', comparison: 'equal' })] },
			{
				createdTimeFilter: [
					{
						match: 'all',
						createdTimes: [
							{ comparison: 'greater_than_or_equal_to', time: '2026-03-31T04:00:00.000Z' },
							{ comparison: 'less_than_or_equal_to', time: '2026-04-01T03:59:59.999Z' },
						],
					},
				],
			},
		],
	])('%s', (_sentence, filters, expected) => {
		expect(structuredFilter(filters)).toMatchObject(expected);
	});

	it.each(['any', 'none'])('refuse a day without a time where it must be equal to %s', (match) => {
		expect(() =>
			structuredFilter({ createdTime: [onDay({ match, comparison: 'equal' })] }),
		).toThrow('Filters > Created Time > Time: the date has no time');
	});

	it.each([
		[
			{ phoneNumber: [{ match: 'any', values: '206-555-1234, 555-1234' }] },
			'Phone Number > Phone Numbers',
		],
		[{ faxNumber: [{ match: 'any', values: '(000) 555-1234' }] }, 'Fax Number > Fax Numbers'],
	] as Array<[Filters, string]>)('refuse what is no phone number in %j', (filters, label) => {
		expect(() => structuredFilter(filters)).toThrow(`Filters > ${label}: `);
	});

	it.each<[Filters, string]>([
		[{ age: [{ match: 'none', comparison: 'equal', age: undefined }] }, 'Age'],
		[{ name: [{ match: 'any', givenName: ' ', familyName: '' }] }, 'Name'],
		[{ tag: [{ match: 'any', tags: [] }] }, 'Tag'],
		[{ phoneNumber: [{ match: 'any', values: ' , ' }] }, 'Phone Number'],
		[{ organizationContactField: [{ match: 'all', name: 'Plan', value: '' }] }, 'Custom Field'],
	])('refuse a filter without a value, which would find everybody: %j', (filters, filter) => {
		expect(() => structuredFilter(filters)).toThrow(`Filters > ${filter}: nothing was entered`);
	});

	it('are twelve empty lists when there are no rows', () => {
		const lists = Object.values(structuredFilter({}));

		expect(lists).toHaveLength(12);
		expect(lists.flat()).toEqual([]);
	});
});
