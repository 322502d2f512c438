import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('contactTag: create', () => {
	const clinic = simulatedClinic();
	const create = { resource: 'contactTag', operation: 'create' };

	it('sends the text without the blanks around it, and gives what was created', async () => {
		const { items } = await clinic.run({ ...create, value: ' Brand New ' });

		const [request] = clinic.simulator.requests;
		expect(request).toMatchObject({ method: 'POST', path: '/contacts/tags', status: 201 });
		expect(request.headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
		expect(request.body).toEqual({ value: 'Brand New' });
		expect(items).toEqual([
			{
				json: {
					object: 'tag',
					id: expect.stringMatching(/^tag_/),
					value: 'Brand New',
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(clinic.simulator.organization.contactTags.at(-1)).toEqual(items[0].json);
	});

	it('gives the existing one, and makes no second', async () => {
		const { contactTags } = clinic.simulator.organization;
		const before = structuredClone(contactTags);

		const { items } = await clinic.run({ ...create, value: 'VIP' });

		expect(items[0].json).toEqual(before.find(({ value }) => value === 'VIP'));
		expect(contactTags).toEqual(before);
	});

	it('takes a text of 300 characters as it is', async () => {
		const value = 'x'.repeat(300);

		const { items } = await clinic.run({ ...create, value });

		expect(items[0].json).toMatchObject({ value });
	});

	it.each(['', '   ', null])('refuses %j by name before it calls Spruce', async (value) => {
		const { error } = await clinic.run({ ...create, value: expression(value) });

		expect(error?.message).toBe('Tag: nothing was entered');
		expect(clinic.simulator.requests).toEqual([]);
	});

	it("carries the user's own key", async () => {
		const requestOptions = { idempotencyKey: 'setup-1' };

		await clinic.run({ ...create, value: 'Brand New', requestOptions });

		expect(clinic.simulator.requests[0].headers['s-idempotency-key']).toBe('setup-1');
	});

	it('sends what Spruce refuses to the error output', async () => {
		clinic.simulator.faults.add({ kind: 'status', status: 400, operationId: 'CreateContactTag' });

		const { items, errorItems } = await clinic.run(
			{ ...create, value: '={{ $json.name }}' },
			{ items: [{ name: 'One' }, { name: 'Two' }], node: { onError: 'continueErrorOutput' } },
		);

		expect(items).toMatchObject([{ json: { value: 'Two' }, pairedItem: { item: 1 } }]);
		expect(errorItems).toMatchObject([
			{ json: { name: 'One', error: { statusCode: 400, operation: 'contactTag: create' } } },
		]);
	});
});
