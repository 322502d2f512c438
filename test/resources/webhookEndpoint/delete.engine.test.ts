import { byId } from '../byId';
import { itDeletesARecord } from '../itDeletesARecord';
import { simulatedClinic } from '../simulatedClinic';
import { addEndpoints } from './addEndpoints';

describe('webhookEndpoint: delete', () => {
	const clinic = simulatedClinic();
	const remove = { resource: 'webhookEndpoint', operation: 'delete' };

	itDeletesARecord(clinic, {
		remove,
		operationId: 'DeleteWebhookEndpoint',
		parameter: 'endpointId',
		label: 'Webhook Endpoint',
		path: '/webhooks/endpoints',
		deletableIds: ({ webhookEndpoints }) => webhookEndpoints.map(({ id }) => id),
		addRecords: (organization) => addEndpoints(organization, 3),
	});

	it('says that there is no such endpoint, and keeps the existing ones', async () => {
		const { error } = await clinic.run({ ...remove, endpointId: byId('wde_missing') });

		expect(error?.message).toBe('Spruce Health has no record with this ID');
		expect(clinic.simulator.organization.webhookEndpoints).toHaveLength(1);
	});

	it('names the kind of record that a wrong ID belongs to', async () => {
		const { error } = await clinic.run({ ...remove, endpointId: byId('wev_1') });

		expect(error?.message).toBe('Webhook Endpoint: "wev_1" is the ID of a webhook event');
		expect(clinic.simulator.requests).toEqual([]);
	});
});
