import type { IHookFunctions } from 'n8n-workflow';
import { type SampleHooks, sampleWebhookTrigger } from '../triggers/sampleTriggers';
import { startWebhookBench, type WebhookBench } from '../webhooks/startWebhookBench';

let bench: WebhookBench;

async function startWith(hooks: SampleHooks): Promise<void> {
	bench = await startWebhookBench({ nodeType: sampleWebhookTrigger(hooks) });
}

afterEach(async () => await bench.close());

const staticData = (context: IHookFunctions) => context.getWorkflowStaticData('node');

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
