import type { IBinaryData, IHookFunctions, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';
import { clientFor } from '../../../nodes/SpruceHealth/client/clientFor';
import type { N8nContext } from '../../../nodes/SpruceHealth/client/wire/n8nContext';
import { simulatedClinic } from '../../resources/simulatedClinic';
import { bytesOf } from '../environment/bytesOf';
import { pollBench } from '../triggers/pollBench';
import { samplePollingTrigger, sampleWebhookTrigger } from '../triggers/sampleTriggers';
import { spruceCredentials } from '../environment/spruceTypes';
import { startWebhookBench } from '../webhooks/startWebhookBench';

const clinic = simulatedClinic();

type TriggerContext = IHookFunctions | IWebhookFunctions | IPollFunctions;

/** Runs something of a trigger's where its context is the engine's own, in every such place. */
const contexts: Array<[name: string, use: (look: Look) => Promise<unknown>]> = [
	['HookContext', async (look) => await inWebhookTrigger('hook', look)],
	['WebhookContext', async (look) => await inWebhookTrigger('webhook', look)],
	[
		'PollContext',
		async (look) => {
			let seen: unknown;
			const nodeType = samplePollingTrigger(async function () {
				seen = await look(this);
				return null;
			});
			const credentials = spruceCredentials(clinic.credential);
			await pollBench({ nodeType, credentials }).poll('trigger');
			return seen;
		},
	],
];

type Look = (context: TriggerContext) => Promise<unknown>;

async function inWebhookTrigger(place: 'hook' | 'webhook', look: Look): Promise<unknown> {
	let seen: unknown;
	const nodeType = sampleWebhookTrigger({
		async create() {
			if (place === 'hook') seen = await look(this);
			return true;
		},
		async webhook() {
			seen = await look(this);
			return {};
		},
	});
	const credentials = spruceCredentials(clinic.credential);
	const bench = await startWebhookBench({ nodeType, credentials });
	try {
		await bench.activate();
		if (place === 'webhook') {
			const { error } = await bench.receive({ body: {} });
			if (error !== undefined) throw error;
		}
		return seen;
	} finally {
		await bench.close();
	}
}

async function organizationOf(context: TriggerContext): Promise<unknown> {
	const client = await clientFor(context as unknown as N8nContext, {
		access: 'depends',
		policy: { maxWaitMs: 5_000, keepInReserve: 0 },
		timeoutMs: 60_000,
		origin: {
			instanceId: context.getInstanceId(),
			workflowId: context.getWorkflow().id ?? '',
			executionId: 'activation',
			nodeId: context.getNode().id,
			nodeName: context.getNode().name,
			itemIndex: 0,
		},
		operation: 'trigger',
	});
	return await client.get('/organization');
}

describe.each(contexts)('in the engine’s %s', (name, use) => {
	it('a request carries the token of the credential', async () => {
		const answer = await use(
			async (context) =>
				await context.helpers.httpRequestWithAuthentication.call(context, 'spruceHealthApi', {
					url: `${clinic.simulator.baseUrl}/organization`,
					json: true,
				}),
		);

		expect(answer).toHaveProperty('organization.id');
		expect(clinic.simulator.requests.at(-1)?.headers.authorization).toBe(
			`Bearer ${clinic.simulator.token}`,
		);
	});

	it('our client works, also where it has to repeat a request', async () => {
		clinic.simulator.faults.add({ kind: 'status', status: 503 });

		expect(await use(organizationOf)).toHaveProperty('id');
		expect(clinic.simulator.requests).toHaveLength(2);
	});

	it('our client reports what Spruce answered', async () => {
		clinic.simulator.faults.add({ kind: 'status', status: 403, times: 10 });

		await expect(use(organizationOf)).rejects.toMatchObject({
			name: 'NodeApiError',
			httpCode: '403',
		});
	});

	it('there is no execution to cancel or to tell the editor about, and no input', async () => {
		const present = await use(async (context) =>
			['getExecutionCancelSignal', 'sendMessageToUI', 'getInputData', 'continueOnFail'].filter(
				(method) => method in context,
			),
		);
		expect(present).toEqual([]);
	});

	it('a file can be kept, except while a workflow is activated', async () => {
		const bytes = Buffer.from([0, 255, 10]);
		const file = await use(async ({ helpers }) =>
			'prepareBinaryData' in helpers
				? await helpers.prepareBinaryData(bytes, 'x-ray.jpg', 'image/jpeg')
				: undefined,
		);
		if (name === 'HookContext') expect(file).toBeUndefined();
		else expect(await bytesOf(file as IBinaryData)).toEqual(bytes);
	});

	it('n8n’s own memory of what was processed is absent', async () => {
		const dedup = await use(async ({ helpers }) => 'checkProcessedAndRecord' in helpers);
		expect(dedup).toBe(false);
	});
});
