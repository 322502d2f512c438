import type { IHookFunctions } from 'n8n-workflow';
import { type SampleHooks, sampleWebhookTrigger } from '../triggers/sampleTriggers';
import { startWebhookBench, type WebhookBench } from '../webhooks/startWebhookBench';
import type { TriggerSetup } from '../triggers/TriggerWorkflow';

let bench: WebhookBench;

async function startWith(hooks: SampleHooks, setup: Partial<TriggerSetup> = {}): Promise<void> {
	bench = await startWebhookBench({ nodeType: sampleWebhookTrigger(hooks), ...setup });
}

afterEach(async () => await bench.close());

const staticData = (context: IHookFunctions) => context.getWorkflowStaticData('node');

describe('activating a workflow', () => {
	it('creates the webhook where none exists, and deletes it on deactivation', async () => {
		const calls: unknown[] = [];
		const note = (name: string, result: boolean) =>
			async function (this: IHookFunctions) {
				calls.push([name, this.getMode(), this.getActivationMode(), this.getWebhookName()]);
				return result;
			};
		await startWith({
			checkExists: note('checkExists', false),
			create: note('create', true),
			delete: note('delete', true),
		});

		await bench.activate();
		expect(bench.isActive).toBe(true);
		expect(await bench.deactivate()).toBeUndefined();

		expect(bench.isActive).toBe(false);
		expect(calls).toEqual([
			['checkExists', 'trigger', 'activate', 'default'],
			['create', 'trigger', 'activate', 'default'],
			['delete', 'internal', 'update', 'default'],
		]);
	});

	it('creates nothing where the webhook exists, as when n8n starts anew', async () => {
		const activations: string[] = [];
		let created = 0;
		await startWith({
			async checkExists() {
				activations.push(this.getActivationMode());
				return staticData(this).endpoint !== undefined;
			},
			async create() {
				staticData(this).endpoint = `endpoint ${++created}`;
				return true;
			},
		});

		await bench.activate();
		await bench.restart();

		expect(activations).toEqual(['activate', 'init']);
		expect(created).toBe(1);
		expect(bench.workflow.savedOfNode).toEqual({ endpoint: 'endpoint 1' });
	});

	it('passes the node its id, its parameters, its workflow and what was saved before', async () => {
		let seen: unknown;
		await startWith(
			{
				async create() {
					const { id, name, webhookId } = this.getNode();
					const event = this.getNodeParameter('event');
					seen = [id, name, webhookId, event, this.getWorkflow(), { ...staticData(this) }];
					return true;
				},
			},
			{
				node: { id: 'node id', name: 'News', webhookId: 'hook' },
				parameters: { event: 'deleted' },
				workflow: { id: 'w7', name: 'Calls', staticData: { 'node:News': { endpoint: 'e' } } },
			},
		);

		await bench.activate();

		const workflow = { id: 'w7', name: 'Calls', active: true };
		expect(seen).toEqual(['node id', 'News', 'hook', 'deleted', workflow, { endpoint: 'e' }]);
	});

	it('hands on what create throws, having run delete with what was saved', async () => {
		const deleted: unknown[] = [];
		await startWith({
			async create() {
				staticData(this).endpoint = 'half made';
				throw new Error('Spruce does not answer');
			},
			async delete() {
				deleted.push({ ...staticData(this) });
				return true;
			},
		});

		await expect(bench.activate()).rejects.toThrow('Spruce does not answer');

		expect(deleted).toEqual([{}]);
		expect(bench.isActive).toBe(false);
		expect(bench.workflow.saved).toEqual({});
	});

	it('lets the address be called while create runs', async () => {
		let status: number | undefined;
		await startWith({
			async create() {
				({ status } = await bench.receive({ body: { type: 'verification' } }));
				return true;
			},
		});

		await bench.activate();

		expect(status).toBe(200);
	});

	it('keeps the address in use where delete throws', async () => {
		await startWith({
			async delete() {
				throw new Error('no network');
			},
		});
		await bench.activate();

		expect(await bench.deactivate()).toMatchObject({ message: 'no network' });
		expect(bench.isActive).toBe(true);
	});
});

describe('the address of a webhook', () => {
	it.each([
		[undefined, 'trigger', /^http:\/\/127\.0\.0\.1:\d+\/webhook\/hook\/webhook$/],
		['https://clinic.example.com', 'trigger', 'https://clinic.example.com/webhook/hook/webhook'],
		[
			'https://clinic.example.com',
			'manual',
			'https://clinic.example.com/webhook-test/hook/webhook',
		],
	])('below %s in mode %s is told to create', async (publicUrl, mode, address) => {
		let url: string | undefined;
		await startWith(
			{
				async create() {
					url = this.getNodeWebhookUrl('default');
					return true;
				},
			},
			{ publicUrl, node: { webhookId: 'hook' } },
		);

		await (mode === 'manual' ? bench.listen() : bench.activate());

		expect(url).toEqual(typeof address === 'string' ? address : expect.stringMatching(address));
	});
});
