import type { IDataObject } from 'n8n-workflow';
import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: search, when an expression in a filter gives nothing', () => {
	const clinic = simulatedClinic();
	const blank = '={{ $json.missing }}';

	async function search(parameters: IDataObject) {
		const run = await clinic.run(
			{ resource: 'contact', operation: 'search', ...parameters },
			{ items: [{ name: 'Ada', missing: '' }] },
		);
		return { ...run, sent: clinic.simulator.requests.length };
	}

	it.each<[string, IDataObject, string]>([
		['age', { match: 'all', age: blank }, 'Age > Age'],
		['age', { comparison: blank, age: 18 }, 'Age > Comparison'],
		['category', { match: 'none', categories: blank }, 'Category > Categories'],
		['createdTime', { match: 'all', time: blank }, 'Created Time > Time'],
		['emailAddress', { match: 'any', values: blank }, 'Email Address > Email Addresses'],
		['faxNumber', { match: 'all', values: blank }, 'Fax Number > Fax Numbers'],
		['gender', { match: 'any', genders: blank }, 'Gender > Genders'],
		['gender', { match: blank, genders: ['female'] }, 'Gender > Match'],
		['integrationID', { match: 'any', ids: blank }, 'Integration ID > IDs'],
		['invite', { match: 'none', inviteStates: blank }, 'Invitation > States'],
		['name', { givenName: '={{ $json.name }}', familyName: blank }, 'Name > Last Name'],
		['name', { givenName: blank, familyName: 'Wren' }, 'Name > First Name'],
		['organizationContactField', { name: 'Plan', value: blank }, 'Custom Field > Value'],
		['organizationContactField', { name: blank, value: 'PPO' }, 'Custom Field > Field Name or ID'],
		['phoneNumber', { match: 'none', values: blank }, 'Phone Number > Phone Numbers'],
		['tag', { match: 'all', tags: blank }, 'Tag > Tag Names or IDs'],
	])('refuses the filter %s by name: %j', async (group, row, label) => {
		const { error, sent } = await search({ freeText: 'Ada', filters: { [group]: [row] } });

		expect(error?.message).toBe(`Filters > ${label}: nothing was entered`);
		expect(error?.description).toContain('more would be found than you mean');
		expect(sent).toBe(0);
	});

	it('refuses it in Free Text beside a filter', async () => {
		const filters = { gender: [{ match: 'any', genders: ['female'] }] };

		const { error, sent } = await search({ freeText: blank, filters });

		expect(error?.message).toBe('Free Text: nothing was entered');
		expect(sent).toBe(0);
	});

	it.each(['all', 'none'])('refuses a blank among the values of which %s count', async (match) => {
		const values = '+12065551301, {{ $json.missing }}';

		const { error, sent } = await search({
			filters: { phoneNumber: [{ match, values: `=${values}` }] },
		});

		expect(error?.message).toBe(
			'Filters > Phone Number > Phone Numbers: one of several values is blank',
		);
		expect(sent).toBe(0);
	});

	it('leaves out a blank among the values of which any is enough', async () => {
		const { error } = await search({
			filters: {
				tag: [{ match: 'any', tags: expression(['VIP', '']) }],
				emailAddress: [{ values: '=ada@example.com, {{ $json.missing }}' }],
			},
		});

		expect(error).toBeUndefined();
		expect(clinic.simulator.requests[0].body).toEqual({
			structured: {
				emailAddressFilter: [{ match: 'any', values: ['ada@example.com'] }],
				tagFilter: [{ match: 'any', tags: ['VIP'] }],
			},
		});
	});

	it('takes a field that nobody has filled in for no filter, as n8n does', async () => {
		const { error } = await search({
			freeText: '=',
			filters: { name: [{ match: 'any', givenName: 'Ada', familyName: '' }] },
		});

		expect(error).toBeUndefined();
		expect(clinic.simulator.requests[0].body).toEqual({
			structured: { nameFilter: [{ match: 'any', names: [{ givenName: 'Ada' }] }] },
		});
	});
});
