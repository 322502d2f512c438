import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: search', () => {
	const clinic = simulatedClinic({ contacts: 1_203 });
	const search = { resource: 'contact', operation: 'search', simplify: false };
	const everybody = { name: [{ match: 'none', givenName: 'Nobody', familyName: '' }] };

	it('searches by free text and returns the best match first', async () => {
		const { displayName } = clinic.simulator.organization.contacts[7];

		const { items } = await clinic.run({ ...search, freeText: displayName, limit: 5 });

		const [request] = clinic.simulator.requests;
		expect(request).toMatchObject({ method: 'POST', path: '/contacts/search' });
		expect(request.query).toEqual({ pageSize: '5' });
		expect(request.body).toEqual({ freeText: displayName });
		expect(request.headers).not.toHaveProperty('s-idempotency-key');
		expect(items.length).toBeLessThanOrEqual(5);
		expect(items[0].json).toMatchObject({ object: 'contact', displayName });
		expect(items[0].pairedItem).toEqual({ item: 0 });
	});

	it("sends every filter in Spruce's format, with one value or several", async () => {
		await clinic.run({
			...search,
			freeText: 'smith',
			filters: {
				emailAddress: [{ match: 'any', values: 'a@example.com, b@example.com,' }],
				name: [{ match: 'any', givenName: 'Ada', familyName: 'Exampleton' }],
				phoneNumber: [{ match: 'all', values: '(206) 555-1234' }],
				tag: [
					{ match: 'all', tags: ['VIP', 'Medicare'] },
					{ match: 'none', tags: ['Do Not Text'] },
				],
			},
		});

		expect(clinic.simulator.requests[0].body).toEqual({
			freeText: 'smith',
			structured: {
				emailAddressFilter: [{ match: 'any', values: ['a@example.com', 'b@example.com'] }],
				nameFilter: [{ match: 'any', names: [{ givenName: 'Ada', familyName: 'Exampleton' }] }],
				phoneNumberFilter: [
					{
						match: 'any',
						values: ['+12065551234', '12065551234', '2065551234', '(206) 555-1234', '206-555-1234'],
					},
				],
				tagFilter: [
					{ match: 'all', tags: ['VIP', 'Medicare'] },
					{ match: 'none', tags: ['Do Not Text'] },
				],
			},
		});
	});

	it.each([
		{ emailAddress: [{ match: 'any', values: ' , ' }] },
		{ name: [{ match: 'any', givenName: 'Ada', familyName: '' }, { match: 'all' }] },
		{ phoneNumber: [{ match: 'any', values: '={{ $json.missing }}' }] },
		{ tag: [{ match: 'any', tags: [] }] },
	])('refuses a filter that was left blank, which would find everybody: %j', async (filters) => {
		const { error } = await clinic.run({ ...search, freeText: 'smith', filters });

		expect(error?.message).toMatch(/^Filters > [\w >]+: nothing was entered$/);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('sends the same search with every page, past an empty page in the middle', async () => {
		const { faults, organization, requests } = clinic.simulator;
		faults.add({ kind: 'emptyPage', operationId: 'SearchContacts', skip: 1 });

		const { items } = await clinic.run({ ...search, filters: everybody, returnAll: true });

		expect(items.map(({ json }) => json.id).sort()).toEqual(
			organization.contacts.map(({ id }) => id).sort(),
		);
		expect(requests.map(({ query }) => query.pageSize)).toEqual(['500', '500', '500', '500']);
		expect(requests.filter(({ query }) => 'paginationToken' in query)).toHaveLength(3);
		for (const { body } of requests) expect(body).toEqual(requests[0].body);
	});

	it('returns no items when nobody is found, and treats a missing list as an empty one', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'SearchContacts', skip: 1 });
		const filters = { name: [{ match: 'all', givenName: '={{ $json.name }}', familyName: '' }] };
		const [{ givenName = '' }] = clinic.simulator.organization.contacts;

		const { items, status } = await clinic.run(
			{ ...search, filters },
			{ items: [{ name: 'Nobody' }, { name: givenName }] },
		);

		expect(status).toBe('success');
		expect(items).toEqual([]);
		expect(clinic.simulator.requests).toHaveLength(2);
	});

	it.each([
		[{}, 'Free Text: nothing to search for'],
		[
			{ freeText: ' ', filters: { phoneNumber: [{ match: 'any', values: '' }] } },
			'Filters > Phone Number: nothing was entered',
		],
		[
			{ filters: { tag: [{ match: 'some', tags: ['VIP'] }] } },
			'Filters > Tag > Match: this is not one of the options',
		],
		[
			{ filters: { phoneNumber: [{ match: 'any', values: expression(206555123) }] } },
			'Filters > Phone Number > Phone Numbers: the number has 9 digits, too few',
		],
		[{ freeText: 'smith', limit: -1 }, 'Limit: the number is not allowed'],
		[{ freeText: 'smith', limit: expression('many') }, 'Limit: the number is not allowed'],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({ ...search, ...parameters });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});
});
