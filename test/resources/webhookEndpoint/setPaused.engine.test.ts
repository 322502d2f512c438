import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('webhookEndpoint: setPaused', () => {
	const clinic = simulatedClinic();
	const setPaused = { resource: 'webhookEndpoint', operation: 'setPaused' };

	function existing() {
		return clinic.simulator.organization.webhookEndpoints[0];
	}

	it.each([
		[true, 'paused'],
		[false, 'active'],
	])('sends paused=%s without a body, and the endpoint is %s', async (paused, status) => {
		const endpoint = existing();
		endpoint.status = paused ? 'active' : 'paused';

		const { items } = await clinic.run({ ...setPaused, endpointId: byId(endpoint.id), paused });

		const [request] = clinic.simulator.requests;
		expect(request).toMatchObject({
			method: 'POST',
			path: `/webhooks/endpoints/${endpoint.id}/paused`,
			query: { paused: String(paused) },
		});
		expect(request.body).toBeUndefined();
		expect(request.headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
		expect(endpoint.status).toBe(status);
		expect(items).toEqual([{ json: { paused }, pairedItem: { item: 0 } }]);
	});

	it('pauses and resumes the same endpoint in one run: neither counts as a repeat', async () => {
		const endpoint = existing();

		const { items } = await clinic.run(
			{ ...setPaused, endpointId: byId(endpoint.id), paused: '={{ $json.paused }}' },
			{ items: [{ paused: true }, { paused: false }, { paused: true }] },
		);

		expect(items.map(({ json }) => json)).toEqual([
			{ paused: true },
			{ paused: false },
			{ paused: true },
		]);
		expect(endpoint.status).toBe('paused');
	});

	it.each(['yes', '', null, 1])(
		'does not guess what %j means instead of true or false',
		async (paused) => {
			const { error } = await clinic.run({
				...setPaused,
				endpointId: byId(existing().id),
				paused: expression(paused),
			});

			expect(error?.message).toMatch(/^Paused: .* is neither true nor false$/);
			expect(clinic.simulator.requests).toEqual([]);
		},
	);

	itRefusesBadIds(clinic, 'Webhook Endpoint', (id) => ({ ...setPaused, endpointId: id }));

	it('names the kind of record that a wrong ID belongs to', async () => {
		const { error } = await clinic.run({ ...setPaused, endpointId: byId('t_1') });

		expect(error?.message).toBe('Webhook Endpoint: "t_1" is the ID of a conversation');
		expect(clinic.simulator.requests).toEqual([]);
	});
});
