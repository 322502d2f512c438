import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('customApiCall: call', () => {
	const clinic = simulatedClinic({ contacts: 7 });
	const call = { resource: 'customApiCall', operation: 'call' };

	function query(name: string, value: string) {
		return { parameter: [{ name, value }] };
	}

	it('returns the whole answer of a read', async () => {
		const { items } = await clinic.run({
			...call,
			path: '/contacts',
			query: query('pageSize', '2'),
		});

		expect(clinic.simulator.requests[0]).toMatchObject({
			method: 'GET',
			path: '/contacts',
			query: { pageSize: '2' },
		});
		expect(items).toHaveLength(1);
		expect(items[0]).toMatchObject({
			json: { hasMore: true, totalCount: 7, contacts: [{}, {}] },
			pairedItem: { item: 0 },
		});
	});

	it.each([
		['GET', '/contacts', ''],
		['POST', '/contacts/search', '{ "structured": {} }'],
		['POST', '/contacts/search', ''],
	])('reads every page of a list: %s %s %s', async (method, path, body) => {
		const { items } = await clinic.run({
			...call,
			method,
			path,
			body,
			query: query('pageSize', '2'),
			answer: 'list',
			listProperty: 'contacts',
			returnAll: true,
		});

		expect(clinic.simulator.requests).toHaveLength(4);
		const ids = clinic.simulator.organization.contacts.map(({ id }) => id);
		expect(items.map(({ json }) => json.id).sort()).toEqual([...ids].sort());
	});

	it('reads no further page when the limit is reached', async () => {
		const { items } = await clinic.run({
			...call,
			path: '/contacts',
			query: query('pageSize', '2'),
			answer: 'list',
			listProperty: 'contacts',
			limit: 3,
		});

		expect(items).toHaveLength(3);
		expect(clinic.simulator.requests).toHaveLength(2);
	});

	it('sends a body exactly as it is, with a key', async () => {
		const [contact] = clinic.simulator.organization.contacts;
		contact.companyName = 'Mockbrook';

		const { items } = await clinic.run(
			{
				...call,
				method: 'PATCH',
				path: `=/contacts/{{ $json.id }}`,
				body: '={{ { companyName: "", pronouns: $json.pronouns } }}',
			},
			{ items: [{ id: contact.id, pronouns: 'she/her' }] },
		);

		const [request] = clinic.simulator.requests;
		expect(request.body).toEqual({ companyName: '', pronouns: 'she/her' });
		expect(request.headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
		expect(items[0].json).toMatchObject({ id: contact.id, pronouns: 'she/her' });
		expect(contact).not.toHaveProperty('companyName');
	});

	it('deletes', async () => {
		const contact = clinic.simulator.organization.contacts.find(({ canDelete }) => canDelete);

		const { items } = await clinic.run({
			...call,
			method: 'DELETE',
			path: `/contacts/${contact?.id}`,
		});

		expect(items[0].json).toEqual({ deleted: true });
		expect(clinic.simulator.effects).toMatchObject([{ operationId: 'DeleteContact' }]);
	});

	it('never sends a POST again when its answer is lost, not even under Retry On Fail', async () => {
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId: 'CreateContact' });

		const { error } = await clinic.run(
			{ ...call, method: 'POST', path: '/contacts', body: '{ "givenName": "Ada" }' },
			{ node: { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 } },
		);

		expect(error?.message).toBe('It is not known whether Spruce Health did this');
		expect(clinic.simulator.requests).toHaveLength(1);
		expect(clinic.simulator.effects).toHaveLength(1);
	});

	it('repeats a PATCH whose answer is lost, and it is carried out once', async () => {
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId: 'UpdateContact' });
		const [contact] = clinic.simulator.organization.contacts;

		const { status } = await clinic.run({
			...call,
			method: 'PATCH',
			path: `/contacts/${contact.id}`,
			body: '{ "pronouns": "they/them" }',
		});

		expect(status).toBe('success');
		expect(clinic.simulator.requests.map(({ method }) => method)).toEqual([
			'PATCH',
			'PATCH',
			'GET',
		]);
		expect(clinic.simulator.effects).toHaveLength(1);
	});

	it('reads with a read-only credential, but does not write with it', async () => {
		const credentials = { ...clinic.credential, readOnly: true };
		const read = await clinic.run({ ...call, path: '/organization' }, { credentials });
		expect(read.status).toBe('success');
		const requestsBefore = clinic.simulator.requests.length;

		for (const method of ['POST', 'PATCH', 'PUT', 'DELETE']) {
			const { error } = await clinic.run({ ...call, method, path: '/contacts' }, { credentials });
			expect(error?.message).toMatch(/^Credential: this Spruce Health credential may only read/);
		}
		expect(clinic.simulator.requests).toHaveLength(requestsBefore);
	});

	it('makes no call in a test that may reach a patient', async () => {
		const credentials = { ...clinic.credential, testRecipient: '2065550172' };
		const { organization, requests } = clinic.simulator;
		const [{ id }] = organization.conversations;
		const post = { ...call, method: 'POST', path: `/conversations/${id}/messages` };
		const patch = { ...call, method: 'PATCH', path: `/conversations/${id}`, body: '{}' };

		const { error } = await clinic.run(post, { credentials });
		expect(error?.message).toBe(
			'Nothing was sent: this is a test, and this call may reach a patient',
		);
		expect(error?.description).toContain('A test may read, delete, and change contacts');
		expect(requests).toEqual([]);

		await clinic.run(patch, { credentials });
		await clinic.run({ ...call, path: '/organization' }, { credentials });
		expect(requests.map(({ method }) => method)).toEqual(['PATCH', 'GET']);
	});

	it.each([
		[{ path: expression('') }, 'Path: nothing was entered'],
		[{ path: 'contacts' }, 'Path: it must begin with a slash'],
		[{ method: 'POST', body: '{ "givenName": }' }, 'Body: this is not a JSON object'],
		[{ method: 'POST', body: '[1]' }, 'Body: this is not a JSON object'],
		[{ method: 'POST', body: expression('Ada') }, 'Body: this is not a JSON object'],
		[
			{ method: 'POST', answer: 'list', listProperty: 'contacts' },
			'Answer: a list can only be read with GET or from a search',
		],
		[{ answer: 'list', listProperty: expression('') }, 'List Property: nothing was entered'],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({ ...call, path: '/contacts', ...parameters });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});
});
