import { badIds } from '../badIds';
import { byId } from '../byId';
import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('webhookEndpoint: delete', () => {
	const clinic = simulatedClinic();
	const remove = { resource: 'webhookEndpoint', operation: 'delete' };

	function existing() {
		return clinic.simulator.organization.webhookEndpoints[0];
	}

	it('deletes the endpoint and says so', async () => {
		const { id } = existing();

		const { items } = await clinic.run({ ...remove, endpointId: byId(id) });

		expect(items).toEqual([{ json: { deleted: true }, pairedItem: { item: 0 } }]);
		expect(clinic.simulator.requests).toMatchObject([
			{ method: 'DELETE', path: `/webhooks/endpoints/${id}`, body: undefined },
		]);
		expect(clinic.simulator.organization.webhookEndpoints).toEqual([]);
	});

	it('counts as done when the answer to the first try was lost', async () => {
		const operationId = 'DeleteWebhookEndpoint';
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId });

		const { items } = await clinic.run({ ...remove, endpointId: byId(existing().id) });

		expect(items[0].json).toEqual({ deleted: true });
		expect(clinic.simulator.requests).toHaveLength(2);
	});

	it('says that there is no such endpoint, and keeps those that there are', async () => {
		const { error } = await clinic.run({ ...remove, endpointId: byId('wde_missing') });

		expect(error?.message).toBe('Spruce Health has no record with this ID');
		expect(clinic.simulator.organization.webhookEndpoints).toHaveLength(1);
	});

	it.each(badIds)('refuses the id "%s" before it calls Spruce', async (value, problem) => {
		const { error } = await clinic.run({ ...remove, endpointId: byId(expression(value)) });

		expect(error?.message).toBe(`Webhook Endpoint: ${problem}`);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('tells of which kind an ID is that belongs elsewhere', async () => {
		const { error } = await clinic.run({ ...remove, endpointId: byId('wev_1') });

		expect(error?.message).toBe('Webhook Endpoint: "wev_1" is the ID of a webhook event');
		expect(clinic.simulator.requests).toEqual([]);
	});
});
