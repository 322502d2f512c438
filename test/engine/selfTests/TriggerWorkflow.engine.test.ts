import { type SampleHooks, sampleWebhookTrigger } from '../triggers/sampleTriggers';
import { startWebhookBench, type WebhookBench } from '../webhooks/startWebhookBench';

let bench: WebhookBench;

afterEach(async () => await bench.close());

describe('static data', () => {
	async function deliver(hooks: SampleHooks): Promise<void> {
		bench = await startWebhookBench({
			nodeType: sampleWebhookTrigger(hooks),
			workflow: { staticData: { 'node:Sample Trigger': { seen: [] } } },
		});
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
