import type { IHookFunctions } from 'n8n-workflow';
import { type SampleHooks, sampleWebhookTrigger } from './sampleTriggers';
import { startWebhookBench, type WebhookBench } from './startWebhookBench';
import type { TriggerSetup } from './TriggerWorkflow';

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

	it('tells the node its id, its parameters, its workflow and what was saved before', async () => {
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

describe('static data', () => {
	async function deliver(hooks: SampleHooks): Promise<void> {
		await startWith(hooks, { workflow: { staticData: { 'node:Sample Trigger': { seen: [] } } } });
		await bench.activate();
		await bench.receive({ body: {} });
	}

	it('is saved after a request that changed it', async () => {
		await deliver({
			async webhook() {
				this.getWorkflowStaticData('node').seen = ['a'];
				return {};
			},
		});
		expect(bench.workflow.savedOfNode).toEqual({ seen: ['a'] });
	});

	it('is saved as JSON', async () => {
		await deliver({
			async webhook() {
				Object.assign(this.getWorkflowStaticData('node'), { at: new Date(0), none: undefined });
				return {};
			},
		});
		expect(bench.workflow.savedOfNode).toEqual({ seen: [], at: '1970-01-01T00:00:00.000Z' });
	});

	it('is not saved where n8n does not notice the change', async () => {
		let hidden: unknown;
		await deliver({
			async webhook() {
				const data = this.getWorkflowStaticData('node');
				Object.defineProperty(data, 'hidden', { value: 1, enumerable: true });
				({ hidden } = data);
				return {};
			},
		});
		expect(hidden).toBe(1);
		expect(bench.workflow.savedOfNode).toEqual({ seen: [] });
	});

	it('is not saved when the node throws', async () => {
		await deliver({
			async webhook() {
				this.getWorkflowStaticData('node').seen = ['a'];
				throw new Error('broken');
			},
		});
		expect(bench.workflow.savedOfNode).toEqual({ seen: [] });
	});
});

describe('listening in the editor', () => {
	it('hears one event, apart from production, and saves nothing', async () => {
		const calls: unknown[] = [];
		await startWith({
			async create() {
				staticData(this).secret = 'of the editor';
				calls.push(['create', this.getMode(), this.getActivationMode()]);
				return true;
			},
			async webhook() {
				const { secret } = this.getWorkflowStaticData('node');
				calls.push(['webhook', this.getMode(), secret]);
				const isEvent = (this.getBodyData() as { event?: boolean }).event === true;
				return isEvent ? { workflowData: [[{ json: { isEvent } }]] } : {};
			},
			async delete() {
				calls.push(['delete', this.getMode(), staticData(this).secret]);
				return true;
			},
		});

		await bench.listen();
		expect((await bench.receive({ body: { event: true } })).status).toBe(404);
		await bench.receive({ body: { event: false }, isTest: true });
		expect(bench.isListening).toBe(true);
		const { workflowData } = await bench.receive({ body: { event: true }, isTest: true });

		expect(workflowData).toEqual([[{ json: { isEvent: true } }]]);
		expect(bench.isListening).toBe(false);
		expect((await bench.receive({ body: {}, isTest: true })).status).toBe(404);
		expect(bench.workflow.saved).toEqual({});
		expect(calls).toEqual([
			['create', 'manual', 'manual'],
			['webhook', 'manual', 'of the editor'],
			['webhook', 'manual', 'of the editor'],
			['delete', 'internal', 'of the editor'],
		]);
	});

	it('deletes the webhook when the user stops it, and after create failed', async () => {
		const deleted: unknown[] = [];
		let fails = false;
		await startWith({
			async create() {
				staticData(this).endpoint = 'e';
				if (fails) throw new Error('Spruce does not answer');
				return true;
			},
			async delete() {
				deleted.push(staticData(this).endpoint);
				return true;
			},
		});

		await bench.listen();
		await bench.stopListening();
		fails = true;
		await expect(bench.listen()).rejects.toThrow('Spruce does not answer');

		expect(deleted).toEqual(['e', 'e']);
		expect(bench.isListening).toBe(false);
	});
});
