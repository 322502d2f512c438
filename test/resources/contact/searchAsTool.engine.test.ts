import type { IDataObject } from 'n8n-workflow';
import { runAsTool } from '../../engine/tools/runAsTool';
import { simulatedClinic } from '../simulatedClinic';

describe("contact: search as an agent's tool", () => {
	const clinic = simulatedClinic();
	const parameters = {
		resource: 'contact',
		operation: 'search',
		simplify: false,
		freeText: "={{ $fromAI('freeText') }}",
		filters: {
			age: [
				{
					match: 'all',
					comparison: "={{ $fromAI('comparison') }}",
					age: "={{ $fromAI('age', 'In years', 'number') }}",
				},
			],
			createdTime: [{ match: 'all', time: "={{ $fromAI('createdAfter') }}" }],
			gender: [{ match: 'any', genders: "={{ $fromAI('genders') }}" }],
			name: [
				{
					match: 'any',
					givenName: "={{ $fromAI('givenName') }}",
					familyName: "={{ $fromAI('familyName') }}",
				},
			],
			organizationContactField: [
				{
					match: 'all',
					name: "={{ $fromAI('fieldName') }}",
					value: "={{ $fromAI('fieldValue') }}",
				},
			],
			phoneNumber: [{ match: 'any', values: "={{ $fromAI('phone') }}" }],
		},
		limit: 5,
	};
	const blanks = (value: '' | null): IDataObject => ({
		...{ freeText: value, comparison: value, age: value, createdAfter: value, genders: value },
		...{ givenName: value, familyName: value, fieldName: value, fieldValue: value, phone: value },
	});

	async function ask(input: IDataObject) {
		return await runAsTool({
			parameters,
			input,
			access: 'request',
			credentials: clinic.credential,
		});
	}

	it.each([
		['blanks', ''],
		['null', null],
	] as const)('searches by what the agent passes and ignores its %s', async (_kind, value) => {
		const [{ familyName = '' }] = clinic.simulator.organization.contacts;

		const { status, answer } = await ask({ ...blanks(value), familyName });

		expect(status).toBe('success');
		expect(answer).toContainEqual(expect.objectContaining({ object: 'contact', familyName }));
		expect(clinic.simulator.requests[0].body).toEqual({
			structured: { nameFilter: [{ match: 'any', names: [{ familyName }] }] },
		});
	});

	it('accepts numbers, lists and dates as agents write them', async () => {
		const { status } = await ask({
			...blanks(''),
			comparison: 'less_than',
			age: '18',
			createdAfter: '2026-03-31T09:00:00Z',
			genders: 'female, other',
		});

		expect(status).toBe('success');
		const comparison = 'greater_than_or_equal_to';
		const createdTimes = [{ comparison, time: '2026-03-31T09:00:00.000Z' }];
		expect(clinic.simulator.requests[0].body).toEqual({
			structured: {
				ageFilter: [{ match: 'all', ages: [{ comparison: 'less_than', age: 18 }] }],
				createdTimeFilter: [{ match: 'all', createdTimes }],
				genderFilter: [{ match: 'any', genders: ['female', 'other'] }],
			},
		});
	});

	it('says to the agent what to correct, and refuses an empty search', async () => {
		const wrong = await ask({ ...blanks(''), genders: 'woman' });
		const empty = await ask(blanks(''));

		expect(JSON.stringify(wrong)).toContain(
			'Filters > Gender > Genders: this is not one of the options',
		);
		expect(JSON.stringify(empty)).toContain('Free Text: nothing to search for');
		expect(clinic.simulator.requests).toEqual([]);
	});
});
