import type { IDataObject } from 'n8n-workflow';
import type { Organization } from '../simulator/organization/Organization';
import { expression } from './expression';
import type { SimulatedClinic } from './simulatedClinic';

/** The creation of what has an ID and a name: tags and contact fields. */
interface NamedCreation {
	/** The parameters that choose the operation. */
	create: IDataObject;
	operationId: string;
	path: string;
	/** Holds the name, as a parameter and in Spruce. */
	property: string;
	/** What the editor calls it. */
	label: string;
	/** The name of a record that there is from the beginning. */
	existing: string;
	/** What a new record is, beside its name. */
	created: IDataObject;
	/** Copies of those that there are now. */
	records(organization: Organization): IDataObject[];
}

/** The tests of such a creation: all of them behave alike. */
export function itCreatesNamedRecords(
	clinic: SimulatedClinic,
	{ create, operationId, path, property, label, existing, created, records }: NamedCreation,
): void {
	it('sends the text without the blanks around it, and gives what was created', async () => {
		const { items } = await clinic.run({ ...create, [property]: ' Brand New ' });

		const [request] = clinic.simulator.requests;
		expect(request).toMatchObject({ method: 'POST', path, status: 201 });
		expect(request.headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
		expect(request.body).toEqual({ [property]: 'Brand New' });
		expect(items).toEqual([
			{
				json: { ...created, [property]: 'Brand New' },
				pairedItem: { item: 0 },
			},
		]);
		expect(records(clinic.simulator.organization).at(-1)).toEqual(items[0].json);
	});

	it('gives the existing one, and makes no second', async () => {
		const { organization } = clinic.simulator;
		const before = records(organization);

		const { items } = await clinic.run({ ...create, [property]: existing });

		expect(items[0].json).toEqual(before.find((record) => record[property] === existing));
		expect(records(organization)).toEqual(before);
	});

	it('takes a text of 300 characters as it is', async () => {
		const value = 'x'.repeat(300);

		const { items } = await clinic.run({ ...create, [property]: value });

		expect(items[0].json).toMatchObject({ [property]: value });
	});

	it.each(['', '   ', null])('refuses %j by name before it calls Spruce', async (value) => {
		const { error } = await clinic.run({ ...create, [property]: expression(value) });

		expect(error?.message).toBe(`${label}: nothing was entered`);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it("carries the user's own key", async () => {
		const requestOptions = { idempotencyKey: 'setup-1' };

		await clinic.run({ ...create, [property]: 'Brand New', requestOptions });

		expect(clinic.simulator.requests[0].headers['s-idempotency-key']).toBe('setup-1');
	});

	it('sends what Spruce refuses to the error output', async () => {
		const operation = `${String(create.resource)}: create`;
		clinic.simulator.faults.add({ kind: 'status', status: 400, operationId });

		const { items, errorItems } = await clinic.run(
			{ ...create, [property]: '={{ $json.name }}' },
			{ items: [{ name: 'One' }, { name: 'Two' }], node: { onError: 'continueErrorOutput' } },
		);

		expect(items).toMatchObject([{ json: { [property]: 'Two' }, pairedItem: { item: 1 } }]);
		expect(errorItems).toMatchObject([
			{ json: { name: 'One', error: { statusCode: 400, operation } } },
		]);
	});
}
