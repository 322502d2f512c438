import { byId } from '../byId';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('webhookEndpoint: get', () => {
	const clinic = simulatedClinic();
	const get = { resource: 'webhookEndpoint', operation: 'get' };

	it('returns the endpoint without the wrapper and without its secret', async () => {
		const [{ id, name, url, status, signingSecrets }] =
			clinic.simulator.organization.webhookEndpoints;

		const { items } = await clinic.run({ ...get, endpointId: byId(id) });

		expect(clinic.simulator.requests).toMatchObject([
			{ method: 'GET', path: `/webhooks/endpoints/${id}` },
		]);
		expect(items).toHaveLength(1);
		expect(items[0].pairedItem).toEqual({ item: 0 });
		expect(items[0].json).toMatchObject({ id, name, url, status });
		expect(items[0].json).not.toHaveProperty('endpoint');
		expect(JSON.stringify(items)).not.toContain(signingSecrets[0].value);
	});

	it('says that there is no such endpoint', async () => {
		const { error } = await clinic.run({ ...get, endpointId: byId('wde_missing') });

		expect(error?.message).toBe('Spruce Health has no record with this ID');
	});

	itRefusesBadIds(clinic, 'Webhook Endpoint', (id) => ({ ...get, endpointId: id }));

	it('names the kind of record that a wrong ID belongs to', async () => {
		const { error } = await clinic.run({ ...get, endpointId: byId('wss_1') });

		expect(error?.message).toBe(
			'Webhook Endpoint: "wss_1" is the ID of a signing secret of a webhook endpoint',
		);
		expect(clinic.simulator.requests).toEqual([]);
	});
});
