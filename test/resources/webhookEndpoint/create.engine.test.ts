import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('webhookEndpoint: create', () => {
	const clinic = simulatedClinic();
	const url = 'https://n8n.example.com/webhook/1';
	const create = { resource: 'webhookEndpoint', operation: 'create', name: 'Reports', url };

	it('returns the new endpoint without a wrapper, with the secret that Spruce shows once', async () => {
		const { items } = await clinic.run(create);

		const [request] = clinic.simulator.requests;
		const endpoint = clinic.simulator.organization.webhookEndpoints.at(-1);
		expect(request).toMatchObject({ method: 'POST', path: '/webhooks/endpoints' });
		expect(request.headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
		expect(request.body).toEqual({ name: 'Reports', url });
		expect(items).toEqual([{ json: { ...endpoint }, pairedItem: { item: 0 } }]);
		expect(items[0].json.signingSecrets).toEqual([
			{ id: expect.stringMatching(/^wss_/), value: expect.stringMatching(/.{40}/) },
		]);
	});

	it('sends the URL without the blanks around it', async () => {
		await clinic.run({ ...create, url: expression(` ${url}\n`) });

		expect(clinic.simulator.requests[0].body).toEqual({ name: 'Reports', url });
	});

	it('creates one endpoint when Spruce failed before it answered', async () => {
		clinic.simulator.faults.add({ kind: 'reset', operationId: 'CreateWebhookEndpoint' });
		const { webhookEndpoints } = clinic.simulator.organization;
		const before = webhookEndpoints.length;

		const { items } = await clinic.run(create);

		expect(webhookEndpoints).toHaveLength(before + 1);
		expect(items[0].json).toMatchObject({ url });
		const keys = clinic.simulator.requests.map(({ headers }) => headers['s-idempotency-key']);
		expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
	});

	it('says that the endpoint was created when the answer with the secret was lost', async () => {
		const operationId = 'CreateWebhookEndpoint';
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId });

		const { items } = await clinic.run(create);

		expect(items[0].json).toEqual({
			duplicate: true,
			idempotencyKey: clinic.simulator.requests[0].headers['s-idempotency-key'],
		});
		expect(clinic.simulator.effects).toHaveLength(1);
	});

	it.each([
		[{ name: expression('') }, 'Name: nothing was entered'],
		[{ name: expression(' ') }, 'Name: nothing was entered'],
		[{ url: expression('') }, 'URL: nothing was entered'],
		[{ url: expression(null) }, 'URL: nothing was entered'],
		[
			{ url: 'http://n8n.example.com/1' },
			'URL: "http://n8n.example.com/1" is not an address that begins with https://',
		],
		[
			{ url: 'http://localhost:5678/1' },
			'URL: "http://localhost:5678/1" is not an address that begins with https://',
		],
		[{ url: 'our server' }, 'URL: "our server" is not an address that begins with https://'],
		[{ url: expression([url]) }, 'URL: text is needed, not a list'],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({ ...create, ...parameters });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});
});
