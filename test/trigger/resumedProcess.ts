import type { INodeType } from 'n8n-workflow';
import type { WebhookBench } from '../engine/webhooks/startWebhookBench';
import type { TriggerSetup } from '../engine/triggers/TriggerWorkflow';
import type { TriggerBench } from './triggerBench';

/** The trigger as another process has it: loaded anew, it remembers nothing of what this one does. */
export async function triggerOfOtherProcess(): Promise<INodeType> {
	let trigger: INodeType | undefined;
	await jest.isolateModulesAsync(async () => {
		const { SpruceHealthTrigger } =
			await import('../../nodes/SpruceHealth/SpruceHealthTrigger.node');
		trigger = new SpruceHealthTrigger();
	});
	if (trigger === undefined) throw new Error('The trigger was not loaded');
	return trigger;
}

/**
 * Another process of the same n8n, or this one after a restart. It knows what lies in the database, and
 * gets events at once: n8n 2.41 calls no hook when it starts. `restart()` does what n8n 1 does.
 */
export async function resumedProcess(
	spruce: TriggerBench,
	bench: WebhookBench,
	setup: Partial<TriggerSetup> = {},
): Promise<WebhookBench> {
	const { saved: staticData } = bench.workflow;
	const other = await spruce.start({
		publicUrl: bench.url,
		...setup,
		nodeType: await triggerOfOtherProcess(),
		workflow: { ...setup.workflow, staticData },
	});
	if (bench.isActive) other.resume();
	return other;
}
