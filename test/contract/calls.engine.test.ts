import type { IDataObject } from 'n8n-workflow';
import { simulatedClinic } from '../resources/simulatedClinic';
import { allOperations } from './allOperations';
import { describeWithOpenApi } from './describeWithOpenApi';
import { leastParameters } from './leastParameters';

const clinic = simulatedClinic();

async function runOnce(name: string, more: IDataObject = {}): Promise<void> {
	const [resource, operation] = name.split(': ');
	const parameters = leastParameters[name]?.(clinic.simulator.organization);
	const { error } = await clinic.run({ resource, operation, ...parameters, ...more });
	expect(error).toBeUndefined();
}

describe('the operations of the node', () => {
	it('are all tried here', () => {
		expect(Object.keys(leastParameters).sort()).toEqual(
			allOperations.map(({ name }) => name).sort(),
		);
	});

	it.each(allOperations)('make the calls they declare: $name', async ({ name, operation }) => {
		await runOnce(name);

		const made = clinic.simulator.requests.map(({ operationId }) => operationId);
		expect([...new Set(made)].sort()).toEqual([...operation.calls].sort());
	});
});

describeWithOpenApi('the declared calls', (openApi) => {
	it.each(allOperations)('are known to Spruce: $name', ({ operation }) => {
		expect(operation.calls.length).toBeGreaterThan(0);
		expect(openApi.operationIds).toEqual(expect.arrayContaining([...operation.calls]));
	});
});

describeWithOpenApi('the listings', (openApi) => {
	const listings = allOperations.filter(({ operation }) =>
		operation.fields.some(({ name }) => name === 'returnAll'),
	);

	it.each(listings)('ask for the largest page that Spruce gives: $name', async (listing) => {
		await runOnce(listing.name, { returnAll: true });

		const [{ operationId = '', query }] = clinic.simulator.requests;
		expect(query.pageSize).toBe(String(openApi.maximumOf(operationId, 'pageSize')));
	});
});
