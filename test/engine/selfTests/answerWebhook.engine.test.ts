import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { engineMajor } from '../environment/engineVersion';
import { sampleWebhookTrigger } from '../triggers/sampleTriggers';
import { startWebhookBench, type WebhookBench } from '../webhooks/startWebhookBench';

let bench: WebhookBench;

type Webhook = (this: IWebhookFunctions) => Promise<IWebhookResponseData>;

async function startWith(webhook: Webhook, responseData?: string): Promise<void> {
	const nodeType = sampleWebhookTrigger({ webhook }, responseData);
	bench = await startWebhookBench({ nodeType });
	await bench.activate();
}

afterEach(async () => await bench.close());

describe('the answer to a request', () => {
	it('is the node’s own where it sends one, over the wire', async () => {
		await startWith(async function () {
			this.getResponseObject().status(401).json({ message: 'The signature is wrong' });
			return { noWebhookResponse: true };
		});

		const delivery = await bench.receive({ body: { id: 1 } });

		expect(delivery).toMatchObject({ status: 401, body: '{"message":"The signature is wrong"}' });
		expect(delivery.headers['content-type']).toBe('application/json; charset=utf-8');
		expect(delivery).toMatchObject({ workflowData: undefined });
	});

	it.each<[IWebhookResponseData, string]>([
		[{}, '{"message":"Webhook call received"}'],
		[{ webhookResponse: { ok: true } }, '{"ok":true}'],
		[{ webhookResponse: 'fine' }, 'fine'],
		[{ workflowData: [[{ json: { id: 1 } }]] }, 'firstEntryJson'],
	])('to %j is 200 %s', async (result, body) => {
		await startWith(async () => result);

		const delivery = await bench.receive({ body: {} });

		expect(delivery).toMatchObject({ status: 200, body });
		expect(delivery.workflowData).toEqual(result.workflowData);
	});

	it.each<[string, IWebhookResponseData['webhookResponse'], string]>([
		['', undefined, '{"message":"Workflow was started"}'],
		['', { ok: true }, '{"ok":true}'],
		['noData', { ok: true }, ''],
		['firstEntryJson', { ok: true }, 'firstEntryJson'],
	])(
		'of an execution follows the description’s %j',
		async (responseData, webhookResponse, body) => {
			const workflowData = [[{ json: { id: 1 } }]];
			await startWith(async () => ({ workflowData, webhookResponse }), responseData);

			expect(await bench.receive({ body: {} })).toMatchObject({ status: 200, body, workflowData });
		},
	);

	it('is n8n’s own when the node throws, and does not reveal the error', async () => {
		await startWith(async () => {
			throw new Error('Ann Miller is not a patient');
		});

		const delivery = await bench.receive({ body: {} });

		expect(delivery.error).toMatchObject({ message: 'Ann Miller is not a patient' });
		expect(delivery.workflowData).toBeUndefined();
		expect([delivery.status, delivery.body]).toEqual([
			500,
			'{"code":0,"message":"Workflow Webhook Error: Workflow could not be started!"}',
		]);
	});

	it('is 404 where no workflow is active, or the method is another', async () => {
		await startWith(async () => ({}));
		expect((await bench.receive({ method: 'GET' })).status).toBe(404);
		await bench.deactivate();
		expect(await bench.receive({ body: {} })).toMatchObject({
			status: 404,
			body: expect.stringContaining('The requested webhook \\"POST ') as string,
		});
	});

	it('to requests at the same time is each its own', async () => {
		await startWith(async function () {
			const body = this.getBodyData();
			return { webhookResponse: body, workflowData: [[{ json: body }]] };
		});

		const sent = [1, 2, 3, 4].map((id) => ({ id }));
		const deliveries = await Promise.all(sent.map(async (body) => await bench.receive({ body })));

		expect(deliveries.map(({ workflowData }) => workflowData?.[0][0].json)).toEqual(sent);
		expect(bench.outcomes).toHaveLength(4);
	});
});

describe('static data that the node writes', () => {
	const workflowData = [[{ json: { id: 1 } }]];

	it.each<[string, IWebhookResponseData, boolean]>([
		['starts nothing', {}, true],
		['answers itself', { noWebhookResponse: true, workflowData }, true],
		['leaves the answer to n8n 2', { workflowData }, engineMajor === 1],
	])('of a node that %s is saved: %j %s', async (_, result, isSaved) => {
		await startWith(async function () {
			this.getWorkflowStaticData('node').seen = 'it';
			if (result.noWebhookResponse) this.getResponseObject().status(200).json({});
			return result;
		});

		await bench.receive({ body: {} });

		expect(bench.workflow.savedOfNode).toEqual(isSaved ? { seen: 'it' } : undefined);
	});

	it('when it is asked for the answer is saved', async () => {
		await startWith(async function () {
			const data = this.getWorkflowStaticData('node');
			return {
				workflowData,
				get webhookResponse() {
					data.seen = 'it';
					return { message: 'Taken' };
				},
			};
		}, '');

		await bench.receive({ body: {} });

		expect(bench.workflow.savedOfNode).toEqual({ seen: 'it' });
	});
});
