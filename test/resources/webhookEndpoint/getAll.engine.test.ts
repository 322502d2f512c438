import { itRefusesBadLimits } from '../itRefusesBadLimits';
import { simulatedClinic } from '../simulatedClinic';
import { addEndpoints } from './addEndpoints';

describe('webhookEndpoint: getAll', () => {
	const clinic = simulatedClinic();
	const getAll = { resource: 'webhookEndpoint', operation: 'getAll' };

	it('returns every endpoint in one call, which takes no page size', async () => {
		addEndpoints(clinic.simulator.organization, 120);

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		const { webhookEndpoints } = clinic.simulator.organization;
		expect(items.map(({ json }) => json.id)).toEqual(webhookEndpoints.map(({ id }) => id));
		expect(items[119].pairedItem).toEqual({ item: 0 });
		const [{ method, path, query }, ...others] = clinic.simulator.requests;
		expect([method, path, query, others]).toEqual(['GET', '/webhooks/endpoints', {}, []]);
	});

	it('stops at the limit', async () => {
		addEndpoints(clinic.simulator.organization, 5);

		expect((await clinic.run({ ...getAll, limit: 3 })).items).toHaveLength(3);
	});

	it('treats a missing list as an empty one', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'ListWebhookEndpoints' });

		expect((await clinic.run(getAll)).items).toEqual([]);
	});

	itRefusesBadLimits(clinic, getAll);
});
