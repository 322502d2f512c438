import type { IDataObject } from 'n8n-workflow';
import type { Organization } from '../simulator/organization/Organization';
import { expression } from './expression';
import type { SimulatedClinic } from './simulatedClinic';

/** The creation of a record with an ID and a name: a tag or a contact field. */
interface NamedCreation {
	/** The parameters that choose the operation. */
	create: IDataObject;
	operationId: string;
	path: string;
	/** The property that holds the name, both as a parameter and in Spruce. */
	property: string;
	/** What the editor calls it. */
	label: string;
	/** The name of a record that exists from the beginning. */
	existing: string;
	/** A new record, without its name. */
	created: IDataObject;
	/** Copies of the current records. */
	records(organization: Organization): IDataObject[];
}

/** The tests that every creation of a named record passes. */
export function itCreatesNamedRecords(
	clinic: SimulatedClinic,
	{ create, operationId, path, property, label, existing, created, records }: NamedCreation,
): void {
	it('sends the trimmed text and returns the new record', async () => {
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

	it('returns the existing record instead of creating a second one', async () => {
		const { organization } = clinic.simulator;
		const before = records(organization);

		const { items } = await clinic.run({ ...create, [property]: existing });

		expect(items[0].json).toEqual(before.find((record) => record[property] === existing));
		expect(records(organization)).toEqual(before);
	});

	it('accepts a text of 300 characters', async () => {
		const value = 'x'.repeat(300);

		const { items } = await clinic.run({ ...create, [property]: value });

		expect(items[0].json).toMatchObject({ [property]: value });
	});

	it.each(['', '   ', null])('refuses %j by name before it calls Spruce', async (value) => {
		const { error } = await clinic.run({ ...create, [property]: expression(value) });

		expect(error?.message).toBe(`${label}: nothing was entered`);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('sends an item that Spruce refuses to the error output', async () => {
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
