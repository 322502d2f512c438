import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('contactField: create', () => {
	const clinic = simulatedClinic();
	const create = { resource: 'contactField', operation: 'create' };

	it('sends the text without the blanks around it, and gives what was created', async () => {
		const { items } = await clinic.run({ ...create, name: ' Brand New ' });

		const [request] = clinic.simulator.requests;
		expect(request).toMatchObject({ method: 'POST', path: '/contacts/fields', status: 201 });
		expect(request.headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
		expect(request.body).toEqual({ name: 'Brand New' });
		expect(items).toEqual([
			{
				json: {
					id: expect.stringMatching(/^managedCustomField_/),
					name: 'Brand New',
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(clinic.simulator.organization.contactFields.at(-1)).toEqual(items[0].json);
	});

	it('gives the existing one, and makes no second', async () => {
		const { contactFields } = clinic.simulator.organization;
		const before = structuredClone(contactFields);

		const { items } = await clinic.run({ ...create, name: 'Insurance Plan' });

		expect(items[0].json).toEqual(before.find(({ name }) => name === 'Insurance Plan'));
		expect(contactFields).toEqual(before);
	});

	it('takes a text of 300 characters as it is', async () => {
		const name = 'x'.repeat(300);

		const { items } = await clinic.run({ ...create, name });

		expect(items[0].json).toMatchObject({ name });
	});

	it.each(['', '   ', null])('refuses %j by name before it calls Spruce', async (name) => {
		const { error } = await clinic.run({ ...create, name: expression(name) });

		expect(error?.message).toBe('Name: nothing was entered');
		expect(clinic.simulator.requests).toEqual([]);
	});

	it("carries the user's own key", async () => {
		const requestOptions = { idempotencyKey: 'setup-1' };

		await clinic.run({ ...create, name: 'Brand New', requestOptions });

		expect(clinic.simulator.requests[0].headers['s-idempotency-key']).toBe('setup-1');
	});

	it('sends what Spruce refuses to the error output', async () => {
		clinic.simulator.faults.add({ kind: 'status', status: 400, operationId: 'CreateContactField' });

		const { items, errorItems } = await clinic.run(
			{ ...create, name: '={{ $json.name }}' },
			{ items: [{ name: 'One' }, { name: 'Two' }], node: { onError: 'continueErrorOutput' } },
		);

		expect(items).toMatchObject([{ json: { name: 'Two' }, pairedItem: { item: 1 } }]);
		expect(errorItems).toMatchObject([
			{ json: { name: 'One', error: { statusCode: 400, operation: 'contactField: create' } } },
		]);
	});
});
