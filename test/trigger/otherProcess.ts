import type { IDataObject } from 'n8n-workflow';
import type { WebhookBench } from '../engine/webhooks/startWebhookBench';
import type { TriggerBench } from './triggerBench';

/** How another process of n8n starts. */
interface ProcessStart {
	/** The static data in which it reads the database; as they are there now when left out. */
	staticData?: IDataObject;
	parameters?: IDataObject;
}

/**
 * Starts a process that shares only the database with another one: a second webhook processor, or n8n
 * after a restart.
 */
export async function otherProcess(
	spruce: TriggerBench,
	bench: WebhookBench,
	{ staticData = bench.workflow.saved, parameters }: ProcessStart = {},
): Promise<WebhookBench> {
	const options: Parameters<typeof spruce.start>[0] = {
		parameters,
		workflow: { staticData },
		publicUrl: bench.url,
	};
	await jest.isolateModulesAsync(async () => {
		const { SpruceHealthTrigger } =
			await import('../../nodes/SpruceHealth/SpruceHealthTrigger.node');
		options.nodeType = new SpruceHealthTrigger();
	});
	const other = await spruce.start(options);
	await other.restart();
	return other;
}
