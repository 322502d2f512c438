import type { IWebhookData, Workflow, WorkflowActivateMode } from 'n8n-workflow';
import type { TriggerWorkflow } from '../triggers/TriggerWorkflow';
import { createIfMissing, deleteWebhook } from './webhookHooks';

/** The webhooks of an active workflow. Every request gets the workflow from the database. */
export class ActiveWebhooks {
	readonly mode = 'webhook';

	isOpen = false;

	constructor(
		private readonly flow: TriggerWorkflow,
		readonly webhooksOf: (workflow: Workflow) => IWebhookData[],
	) {}

	/** Where a hook throws, `delete` runs with the static data of the database, as in n8n. */
	async activate(activation: WorkflowActivateMode): Promise<void> {
		const workflow = this.load();
		// Before `create`: a service may call the address to prove it.
		this.isOpen = true;
		let isCreated = false;
		try {
			for (const webhook of this.webhooksOf(workflow)) {
				await createIfMissing({ workflow, webhook, mode: 'trigger', activation });
			}
			isCreated = true;
		} finally {
			if (!isCreated) await this.deactivate().catch(() => undefined);
		}
		this.flow.save(workflow);
	}

	/** Rejects with what `delete` threw; the address then stays in use. */
	async deactivate(): Promise<void> {
		const workflow = this.load();
		for (const webhook of this.webhooksOf(workflow)) await deleteWebhook(workflow, webhook);
		this.flow.save(workflow);
		this.isOpen = false;
	}

	load(): Workflow {
		return this.flow.load(true);
	}

	save(workflow: Workflow): void {
		this.flow.save(workflow);
	}
}
