import { simulatedClinic } from '../resources/simulatedClinic';
import { allOperations } from './allOperations';
import { describeWithOpenApi } from './describeWithOpenApi';
import { runFullSamples, runSample } from './runSample';
import { samples } from './samples';

const clinic = simulatedClinic();

/** The custom call makes whatever call the user asks for. */
const declaring = allOperations.filter(({ name }) => name !== 'customApiCall: call');

describe('the operations of the node', () => {
	it('are all tried here', () => {
		expect(Object.keys(samples).sort()).toEqual(allOperations.map(({ name }) => name).sort());
	});

	it.each(declaring)('make the calls they declare: $name', async ({ name, operation }) => {
		const least = samples[name].least(clinic.simulator.organization);
		const made = [
			...(await runSample(clinic, name, least)),
			...(await runFullSamples(clinic, name)),
		].map(({ operationId }) => operationId);

		expect([...new Set(made)].sort()).toEqual([...operation.operationIds].sort());
	});
});

describeWithOpenApi('the declared calls', (openApi) => {
	it('are all that Spruce has', () => {
		const declared = declaring.flatMap(({ operation }) => operation.operationIds);
		expect([...new Set(declared)].sort()).toEqual(openApi.operationIds.sort());
	});

	it.each(declaring)('are known to Spruce: $name', ({ operation }) => {
		expect(operation.operationIds.length).toBeGreaterThan(0);
		expect(openApi.operationIds).toEqual(expect.arrayContaining([...operation.operationIds]));
	});
});

describeWithOpenApi('the listings', (openApi) => {
	const listings = allOperations.filter(({ operation }) =>
		operation.fields.some(({ name }) => name === 'returnAll'),
	);

	it.each(listings)('ask for the largest page that Spruce allows: $name', async ({ name }) => {
		const least = samples[name].least(clinic.simulator.organization);
		const [{ operationId = '', query }] = await runSample(clinic, name, {
			...least,
			returnAll: true,
		});

		const largest = openApi.maximumOf(operationId, 'pageSize');
		expect(query.pageSize).toBe(largest?.toString());
	});
});
