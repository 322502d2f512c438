import { createIfMissing } from '../../engine/webhooks/webhookHooks';
import { webhooksOf } from '../../engine/webhooks/webhooksOf';
import { spruceCredentials } from '../../engine/environment/spruceTypes';
import type { WebhookBench } from '../../engine/webhooks/startWebhookBench';
import type { WebhookEndpoint } from '../../simulator/organization/WebhookEndpoint';
import { resumedProcess } from '../resumedProcess';
import { recordEvent } from '../sampleEvents';
import { triggerBench } from '../triggerBench';

const spruce = triggerBench();
const { clinic } = spruce;

const workflow = { id: '4HbZpQ7W', name: 'Missed calls' };

const started = async () => {
	const bench = await spruce.start({ workflow });
	await bench.activate();
	return bench;
};

const keptId = (bench: WebhookBench) =>
	(bench.workflow.savedOfNode?.endpoint as { endpointId?: string } | undefined)?.endpointId;

let events = 0;

/** Whether an event that Spruce signs for its newest endpoint starts an execution. */
const works = async (bench: WebhookBench) => {
	const event = { ...recordEvent('contact.created'), id: `wev_${++events}` };
	const { status, workflowData } = await spruce.deliver(bench, event);
	return status === 200 && workflowData !== undefined;
};

/** Changes how Spruce shows the endpoint that it creates next. */
function bendCreation(shown: (created: WebhookEndpoint) => unknown): void {
	// Made when it is sent, because the endpoint does not exist before.
	const body = { toJSON: () => shown(spruce.endpoints[spruce.endpoints.length - 1]) };
	const operationId = 'CreateWebhookEndpoint';
	clinic.simulator.faults.add({ kind: 'status', status: 200, body, operationId, when: 'after' });
}

/** Changes how Spruce shows the endpoint when it is asked for it. */
function bendEndpoint(status: number, body: unknown): void {
	clinic.simulator.faults.add({ kind: 'status', status, body, operationId: 'WebhookEndpoint' });
}

const writes = () =>
	clinic.simulator.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method);

describe('activating', () => {
	it('creates one endpoint, named after the workflow, and keeps its secret encrypted', async () => {
		const bench = await started();

		expect(spruce.endpoints).toMatchObject([
			{ name: 'n8n: Missed calls (4HbZpQ7W)', url: `${bench.url}${bench.path()}` },
		]);
		const [{ id, signingSecrets }] = spruce.endpoints;
		expect(keptId(bench)).toBe(id);
		expect(JSON.stringify(bench.workflow.saved)).not.toContain(signingSecrets[0].value);
		expect(writes()).toEqual(['POST']);
		expect(await works(bench)).toBe(true);
	});

	it('removes the endpoints that an earlier activation of the same trigger left behind, and no others', async () => {
		const bench = await started();
		const [own] = spruce.endpoints;
		const { webhookEndpoints } = clinic.simulator.organization;
		const others = [
			{ ...own, id: 'wde_elsewhere', url: 'https://n8n.example.com/webhook/1/webhook' },
			{ ...own, id: 'wde_other_workflow', name: 'n8n: Missed calls (5HbZpQ7W)' },
			{ ...own, id: 'wde_by_hand', name: 'Missed calls' },
		];
		webhookEndpoints.push(...others, { ...own, id: 'wde_renamed', name: 'n8n: Calls (4HbZpQ7W)' });

		const again = await spruce.start({ workflow, publicUrl: bench.url });
		await again.activate();

		const ids = spruce.endpoints.map(({ id }) => id);
		expect(ids).toHaveLength(4);
		expect(ids).toEqual([...others.map(({ id }) => id), keptId(again)]);
	});

	it('replaces an endpoint whose creation was not answered, because its secret is lost', async () => {
		clinic.simulator.faults.add({
			kind: 'reset',
			operationId: 'CreateWebhookEndpoint',
			when: 'after',
		});
		const bench = await started();

		expect(spruce.endpoints).toHaveLength(1);
		expect(keptId(bench)).toBe(spruce.endpoints[0].id);
		expect(await works(bench)).toBe(true);
	});

	it('fails with a plain message when the token is wrong, and leaves nothing behind', async () => {
		const credential = { ...clinic.credential, apiToken: 'wrong' };
		const bench = await spruce.start({ credentials: spruceCredentials(credential) });

		await expect(bench.activate()).rejects.toMatchObject({
			message: expect.stringMatching(
				/^Spruce Health refused the API token\. .*Settings > API Access/,
			),
			description: undefined,
		});
		expect(bench.isActive).toBe(false);
		expect(bench.workflow.saved).toEqual({});
	});

	it('fails when the credential is Read Only', async () => {
		const credential = { ...clinic.credential, readOnly: true };
		const bench = await spruce.start({ credentials: spruceCredentials(credential) });

		await expect(bench.activate()).rejects.toMatchObject({
			message: expect.stringMatching(/may only read.*switch Read Only off/),
		});
		expect(spruce.endpoints).toEqual([]);
	});

	it.each(['http://n8n.example.com', 'http://localhost:5678', 'https://localhost:5678'])(
		'fails at %s, which Spruce cannot reach, and says what to do',
		async (publicUrl) => {
			const credential = { ...clinic.credential, baseUrl: 'https://api.sprucehealth.com/v1' };
			const credentials = spruceCredentials(credential);
			const bench = await spruce.start({ publicUrl, credentials });

			await expect(bench.activate()).rejects.toMatchObject({
				message: expect.stringMatching(
					/cannot deliver events to .*WEBHOOK_URL.*use the Spruce Health Polling Trigger/,
				),
			});
			expect(clinic.simulator.requests).toEqual([]);
		},
	);

	it.each<[string, (endpoint: WebhookEndpoint, secret: string) => unknown]>([
		['bare', (endpoint) => endpoint],
		[
			'with secrets as text',
			(endpoint, secret) => ({ endpoint: { ...endpoint, signingSecrets: [secret] } }),
		],
		['with one secret', ({ id }, signingSecret) => ({ endpoint: { id, signingSecret } })],
		['with the secret beside it', ({ id }, secret) => ({ endpoint: { id }, secret })],
		['without its ID', ({ signingSecrets }) => ({ endpoint: { signingSecrets } })],
	])('keeps the ID and the secret of an endpoint that comes %s', async (_, shown) => {
		const bench = await spruce.start({ workflow });
		bendCreation((endpoint) => shown(endpoint, endpoint.signingSecrets[0].value));
		await bench.activate();

		expect(spruce.endpoints.map(({ id }) => id)).toEqual([keptId(bench)]);
		expect(await works(bench)).toBe(true);
	});

	it('resumes an endpoint that Spruce creates paused', async () => {
		const bench = await spruce.start({ workflow });
		bendCreation((endpoint) => {
			endpoint.status = 'paused';
			return { endpoint };
		});
		await bench.activate();
		expect(spruce.endpoints).toMatchObject([{ id: keptId(bench), status: 'active' }]);
	});

	it('fails when Spruce does not send the secret, and removes the endpoint', async () => {
		const endpoint = { id: 'wde_x', signingSecrets: [{ id: 'wss_x', value: '' }] };
		clinic.simulator.faults.add({
			kind: 'status',
			status: 200,
			body: { endpoint },
			operationId: 'CreateWebhookEndpoint',
			when: 'after',
			times: 2,
		});
		const bench = await spruce.start({ workflow });

		await expect(bench.activate()).rejects.toThrow('did not send the signing secret');
		expect(spruce.endpoints).toEqual([]);
	});
});

describe('an activation that fails because of another trigger of the workflow', () => {
	/** Runs n8n's hooks for our trigger without saving: n8n saves once all triggers have their webhooks. */
	const createWithoutSaving = async (bench: WebhookBench) => {
		const flow = bench.workflow;
		const loaded = flow.load(true);
		const additionalData = flow.additionalData(bench.url);
		const webhooks = webhooksOf(loaded, flow.nodeIn(loaded), additionalData, false);
		const webhook = webhooks[webhooks.length - 1];
		const call = { workflow: loaded, webhook, mode: 'trigger', activation: 'activate' } as const;
		await createIfMissing(call);
	};

	it('leaves no endpoint behind', async () => {
		const bench = await spruce.start({ workflow });
		await createWithoutSaving(bench);
		expect(spruce.endpoints).toHaveLength(1);

		expect(await bench.deactivate()).toBeUndefined();
		expect(spruce.endpoints).toEqual([]);
		await bench.activate();
		expect(await works(bench)).toBe(true);
	});
});

describe('activating while static data say otherwise', () => {
	it.each(['activate', 'update'] as const)(
		'(%s) replaces an endpoint whose secret cannot be read, because the API token has changed',
		async (mode) => {
			const bench = await started();
			const [lost] = spruce.endpoints;
			clinic.simulator.token = Buffer.from(`changed:${mode}`).toString('base64');
			const credentials = spruceCredentials(clinic.credential);
			const other = await resumedProcess(spruce, bench, { workflow, credentials });
			await other.activate(mode);

			expect(spruce.endpoints).toMatchObject([{ id: keptId(other) }]);
			expect(keptId(other)).not.toBe(lost.id);
			expect(await works(other)).toBe(true);
		},
	);

	it('reads the secret when the same token was entered in its other form', async () => {
		const bench = await started();
		const id = keptId(bench);
		const [accessId, secretKey] = Buffer.from(clinic.simulator.token, 'base64')
			.toString()
			.split(':');
		const { baseUrl } = clinic.credential;
		const credential = { tokenType: 'accessKey', accessId, secretKey, baseUrl };
		const credentials = spruceCredentials(credential);
		const other = await resumedProcess(spruce, bench, { workflow, credentials });
		await other.restart();

		expect(keptId(other)).toBe(id);
		expect(await works(other)).toBe(true);
	});
});

describe('deactivating', () => {
	it('removes exactly its own endpoint', async () => {
		const bench = await started();
		const other = await spruce.start({ workflow: { id: 'other', name: 'Missed calls' } });
		await other.activate();

		expect(await bench.deactivate()).toBeUndefined();

		expect(spruce.endpoints.map(({ id }) => id)).toEqual([keptId(other)]);
		expect(keptId(bench)).toBeUndefined();
	});

	it('succeeds when somebody has deleted the endpoint by hand', async () => {
		const bench = await started();
		clinic.simulator.organization.webhookEndpoints.length = 0;

		expect(await bench.deactivate()).toBeUndefined();
		await bench.activate();
		expect(await works(bench)).toBe(true);
	});

	it.each([404, 410, 400])(
		'succeeds when Spruce answers %i because the endpoint is gone',
		async (statusCode) => {
			const bench = await started();
			clinic.simulator.organization.webhookEndpoints.length = 0;
			const message = 'Invalid Webhook Endpoint ID';
			const body = { statusCode, type: 'invalid_input', message };
			const operationId = 'DeleteWebhookEndpoint';
			clinic.simulator.faults.add({ kind: 'status', status: statusCode, body, operationId });

			expect(await bench.deactivate()).toBeUndefined();
			expect(keptId(bench)).toBeUndefined();
		},
	);

	describe('while Spruce refuses to delete the endpoint', () => {
		const failToDelete = async () => {
			const bench = await started();
			const id = keptId(bench);
			const answer = { kind: 'status', status: 400, operationId: 'DeleteWebhookEndpoint' } as const;
			clinic.simulator.faults.add(answer);
			expect(await bench.deactivate()).toMatchObject({
				message: expect.stringMatching(/^Spruce Health did not accept this request\. /),
			});
			return { bench, id };
		};

		it('keeps the endpoint, and uses it again when the workflow was only saved', async () => {
			const { bench, id } = await failToDelete();
			await bench.activate('update');

			expect(spruce.endpoints.map((endpoint) => endpoint.id)).toEqual([id]);
			expect(await works(bench)).toBe(true);
		});

		it('keeps the endpoint, and replaces it on the next activation, so that nothing from the time in between arrives', async () => {
			const { bench, id } = await failToDelete();
			await bench.activate();

			expect(spruce.endpoints.map((endpoint) => endpoint.id)).toEqual([keptId(bench)]);
			expect(keptId(bench)).not.toBe(id);
			expect(await works(bench)).toBe(true);
		});
	});
});

describe('a start of n8n', () => {
	it('leaves a working endpoint as it is', async () => {
		const bench = await started();
		await bench.restart();

		expect(writes()).toEqual(['POST']);
		expect(await works(bench)).toBe(true);
	});

	it('keeps what is delivered while it looks at the endpoint, for the start after it', async () => {
		const bench = await started();
		clinic.simulator.faults.add({
			kind: 'delay',
			delayMs: 300,
			operationId: 'WebhookEndpoint',
		});
		const restarted = bench.restart();
		const event = { ...recordEvent('contact.created'), id: 'wev_during_the_start' };
		expect((await spruce.deliver(bench, event)).workflowData).toBeDefined();
		await restarted;

		const reborn = await resumedProcess(spruce, bench, { workflow });
		expect((await spruce.deliver(reborn, event)).workflowData).toBeUndefined();
	});

	it('that brings an older endpoint back keeps what this process had delivered', async () => {
		const bench = await started();
		const event = { ...recordEvent('contact.created'), id: 'wev_before_the_start' };
		expect((await spruce.deliver(bench, event)).workflowData).toBeDefined();
		bench.workflow.overwrite({});
		await bench.restart();

		const reborn = await resumedProcess(spruce, bench, { workflow });
		expect((await spruce.deliver(reborn, event)).workflowData).toBeUndefined();
	});

	it.each([
		['no address', undefined],
		['an empty address', ''],
		['the address in another spelling', 'HTTP://127.0.0.1'],
	])('leaves an endpoint alone for which Spruce returns %s', async (_, host) => {
		const bench = await started();
		const [{ id, url }] = spruce.endpoints;
		const returnedUrl = host && `${url.replace('http://127.0.0.1', host)}/`;
		const body = { endpoint: { id, status: 'active', url: returnedUrl } };
		clinic.simulator.faults.add({
			kind: 'status',
			status: 200,
			body,
			operationId: 'WebhookEndpoint',
		});
		await bench.restart();

		expect(writes()).toEqual(['POST']);
		expect(keptId(bench)).toBe(id);
	});

	it.each([
		{ status: 'PAUSED' },
		{ status: 'disabled' },
		{ status: 'inactive' },
		{ status: 'suspended' },
		{ status: 'failing' },
		{ status: 'active', paused: true },
	])('resumes an endpoint with %j, because Spruce does not document the values', async (shown) => {
		const bench = await started();
		const [{ id, url }] = spruce.endpoints;
		bendEndpoint(200, { endpoint: { id, url, ...shown } });
		spruce.endpoints[0].status = 'paused';
		await bench.restart();

		expect(spruce.endpoints).toMatchObject([{ id: keptId(bench), status: 'active' }]);
	});

	it('leaves an endpoint with an unknown status alone that Spruce does not resume', async () => {
		const bench = await started();
		const [{ id, url }] = spruce.endpoints;
		bendEndpoint(200, { endpoint: { id, url, status: 'failing' } });
		const operationId = 'ModifyWebhookEndpointPaused';
		clinic.simulator.faults.add({ kind: 'status', status: 400, operationId });
		await bench.restart();

		expect(keptId(bench)).toBe(id);
		expect(await works(bench)).toBe(true);
	});

	it.each([
		['shows as deleted', 200, { endpoint: { status: 'deleted' } }],
		['says is gone', 410, undefined],
		[
			'says has an invalid ID',
			400,
			{ statusCode: 400, type: 'invalid_input', message: 'Invalid Webhook Endpoint ID' },
		],
	])('replaces an endpoint that Spruce %s', async (_, status, body) => {
		const bench = await started();
		const gone = keptId(bench);
		clinic.simulator.organization.webhookEndpoints.length = 0;
		bendEndpoint(status, body);
		await bench.restart();

		expect(spruce.endpoints.map(({ id }) => id)).toEqual([keptId(bench)]);
		expect(keptId(bench)).not.toBe(gone);
		expect(await works(bench)).toBe(true);
	});

	it('resumes an endpoint that was paused', async () => {
		const bench = await started();
		spruce.endpoints[0].status = 'paused';
		await bench.restart();

		expect(spruce.endpoints).toMatchObject([{ id: keptId(bench), status: 'active' }]);
	});

	it('replaces an endpoint that was deleted by hand', async () => {
		const bench = await started();
		const gone = keptId(bench);
		clinic.simulator.organization.webhookEndpoints.length = 0;
		await bench.restart();

		expect(spruce.endpoints).toHaveLength(1);
		expect(keptId(bench)).not.toBe(gone);
		expect(await works(bench)).toBe(true);
	});

	it.each([404, 403])(
		'replaces an endpoint of another organization, which Spruce answers with %i',
		async (status) => {
			const bench = await started();
			const gone = keptId(bench);
			clinic.simulator.organization.webhookEndpoints.length = 0;
			const answer = { kind: 'status', status, operationId: 'WebhookEndpoint' } as const;
			clinic.simulator.faults.add(answer);
			await bench.restart();

			expect(spruce.endpoints.map(({ id }) => id)).toEqual([keptId(bench)]);
			expect(keptId(bench)).not.toBe(gone);
			expect(await works(bench)).toBe(true);
		},
	);

	it('keeps an endpoint that is listed, although getting it is refused', async () => {
		const bench = await started();
		const answer = { kind: 'status', status: 403, operationId: 'WebhookEndpoint' } as const;
		clinic.simulator.faults.add(answer);
		await bench.restart();

		expect(writes()).toEqual(['POST']);
		expect(await works(bench)).toBe(true);
	});

	it('keeps an endpoint that only the process knows, and tells the static data of it', async () => {
		const bench = await started();
		const id = keptId(bench);
		bench.workflow.overwrite({});
		await bench.restart();

		expect(writes()).toEqual(['POST']);
		expect(keptId(bench)).toBe(id);
		expect(await works(bench)).toBe(true);
	});

	it('leaves an endpoint whose secret is lost to its first event, which nobody may lose, and resumes it', async () => {
		const bench = await started();
		const [lost] = spruce.endpoints;
		lost.status = 'paused';
		bench.workflow.overwrite({});
		const reborn = await resumedProcess(spruce, bench, { workflow });
		await reborn.restart();

		expect(spruce.endpoints).toMatchObject([{ id: lost.id, status: 'active' }]);
	});

	it('creates an endpoint where nothing is known of one', async () => {
		const bench = await started();
		clinic.simulator.organization.webhookEndpoints.length = 0;
		bench.workflow.overwrite({});
		const reborn = await resumedProcess(spruce, bench, { workflow });
		await reborn.restart();

		expect(spruce.endpoints).toMatchObject([{ id: keptId(reborn) }]);
		expect(await works(reborn)).toBe(true);
	});

	it('moves the endpoint when the address of n8n has changed', async () => {
		const bench = await started();
		const staticData = bench.workflow.saved;
		const moved = await spruce.start({ workflow: { ...workflow, staticData } });
		await moved.restart();

		expect(spruce.endpoints).toMatchObject([{ url: `${moved.url}${moved.path()}` }]);
		expect(await works(moved)).toBe(true);
	});

	it('fails when Spruce has a problem, and keeps the endpoint for the next try', async () => {
		const bench = await started();
		const id = keptId(bench);
		const trouble = { kind: 'status', status: 500, times: 5 } as const;
		clinic.simulator.faults.add({ ...trouble, operationId: 'WebhookEndpoint' });

		await expect(bench.restart()).rejects.toThrow('Spruce Health has a problem on its side');

		expect(spruce.endpoints.map((endpoint) => endpoint.id)).toEqual([id]);
		await bench.restart();
		expect(writes()).toEqual(['POST']);
		expect(await bench.deactivate()).toBeUndefined();
		expect(spruce.endpoints).toEqual([]);
	});
});

describe('workflows side by side', () => {
	it('may hold two triggers, each with an endpoint of its own', async () => {
		const first = await started();
		const node = { name: 'Second', webhookId: '7c1e4a52-0000-4000-8000-000000000009' };
		const second = await spruce.start({ workflow, node, publicUrl: first.url });
		await second.activate();

		expect(spruce.endpoints.map(({ id }) => id)).toEqual([keptId(first), keptId(second)]);
		await second.deactivate();
		expect(spruce.endpoints.map(({ id }) => id)).toEqual([keptId(first)]);
	});

	it('may be copies of each other, each with an endpoint of its own', async () => {
		const original = await started();
		const id = keptId(original);
		const { saved: staticData } = original.workflow;
		const copy = await spruce.start({ workflow: { id: 'copy', name: 'Copy', staticData } });
		await copy.activate();

		expect(spruce.endpoints.map((endpoint) => endpoint.id)).toEqual([id, keptId(copy)]);
		expect(keptId(copy)).not.toBe(id);
		await copy.deactivate();
		expect(spruce.endpoints.map((endpoint) => endpoint.id)).toEqual([id]);
	});

	it('do not share an endpoint when a copy wants the same address, which n8n refuses', async () => {
		const original = await started();
		const copy = await spruce.start({
			workflow: { id: 'copy', name: 'Copy' },
			publicUrl: original.url,
		});
		// n8n calls `delete` after it has refused the address.
		expect(await copy.deactivate()).toBeUndefined();
		expect(spruce.endpoints.map(({ id }) => id)).toEqual([keptId(original)]);
		expect(await works(original)).toBe(true);
	});

	it('keep their endpoint when they are renamed while active', async () => {
		const bench = await started();
		const { saved: staticData } = bench.workflow;
		const renamed = await spruce.start({
			workflow: { ...workflow, name: 'Calls', staticData },
			publicUrl: bench.url,
		});
		await renamed.restart();

		expect(spruce.endpoints.map(({ id }) => id)).toEqual([keptId(bench)]);
		await renamed.deactivate();
		expect(spruce.endpoints).toEqual([]);
	});
});

describe('testing in the editor', () => {
	it('listens with an endpoint of its own beside that of the active workflow', async () => {
		const bench = await started();
		await bench.listen();

		expect(spruce.endpoints).toMatchObject([
			{ name: 'n8n: Missed calls (4HbZpQ7W)', url: `${bench.url}${bench.path()}` },
			{ name: 'n8n test: Missed calls (4HbZpQ7W)', url: `${bench.url}${bench.path(true)}` },
		]);
		const delivery = await spruce.deliver(bench, recordEvent('contact.created'), true);
		expect(delivery).toMatchObject({
			status: 200,
			workflowData: [[{ json: { event: 'anyEvent' } }]],
		});
		expect(bench.isListening).toBe(false);
		expect(spruce.endpoints.map(({ id }) => id)).toEqual([keptId(bench)]);
	});

	it('removes its endpoint when listening ends', async () => {
		const bench = await spruce.start({ workflow });
		await bench.listen();
		await bench.stopListening();
		expect(spruce.endpoints).toEqual([]);
	});
});
