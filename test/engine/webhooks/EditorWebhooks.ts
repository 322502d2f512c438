import type { IDataObject, IWebhookData, Workflow } from 'n8n-workflow';
import type { TriggerWorkflow } from '../triggers/TriggerWorkflow';
import { createIfMissing, deleteWebhook } from './webhookHooks';

/**
 * The webhooks of the editor, which wait for one event. Their static data begins empty, lives as
 * long as they do, and never reaches the database.
 */
export class EditorWebhooks {
	readonly mode = 'manual';

	isOpen = false;

	/** What `create` left. */
	private staticData = '{}';

	constructor(
		private readonly flow: TriggerWorkflow,
		readonly webhooksOf: (workflow: Workflow) => IWebhookData[],
	) {}

	/** Rejects with what a hook threw, after `delete` has run. */
	async listen(): Promise<void> {
		this.staticData = '{}';
		const workflow = this.load();
		this.isOpen = true;
		let isCreated = false;
		try {
			for (const webhook of this.webhooksOf(workflow)) {
				await createIfMissing({ workflow, webhook, mode: 'manual', activation: 'manual' });
			}
			isCreated = true;
		} finally {
			if (!isCreated) await this.stop(workflow);
		}
		this.staticData = JSON.stringify(workflow.staticData);
	}

	/** Rejects with what `delete` threw. */
	async stop(workflow = this.load()): Promise<void> {
		for (const webhook of this.webhooksOf(workflow)) await deleteWebhook(workflow, webhook);
		this.isOpen = false;
	}

	load(): Workflow {
		return this.flow.load(false, JSON.parse(this.staticData) as IDataObject);
	}

	save(): void {}
}
