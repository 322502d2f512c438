/* eslint-disable @n8n/community-nodes/require-node-api-error */
import type { IDataObject } from 'n8n-workflow';
import { itemsOf } from '../e2e/host/Execution';
import type { SavedWorkflow } from '../e2e/host/Workflow';
import type { WebhookEndpoint } from '../simulator/organization/WebhookEndpoint';
import type { Simulator } from '../simulator/Simulator';
import type { DeliveryAttempt } from '../simulator/webhooks/Webhooks';
import { publicUrl } from './QueueCluster';
import type { QueueStage } from './QueueStage';
import { triggerNode, triggerWorkflow } from './triggerWorkflow';

/** The rest of the organization gets no events, so its endpoint is tried in vain: quickly. */
const webhooks = { timeScale: 1 / 4000 };

/** A clinic whose events start a workflow, by way of the webhook processors. */
export class ListeningClinic {
	private constructor(
		private readonly stage: QueueStage,
		readonly simulator: Simulator,
		readonly workflow: SavedWorkflow,
	) {}

	/** Opens a clinic, and activates a workflow in main that any of its events starts. */
	static async open(stage: QueueStage, name: string): Promise<ListeningClinic> {
		const { simulator, credential } = await stage.openClinic({ webhooks });
		const parameters = { events: ['anyEvent'] };
		const workflow = await stage.rest.createWorkflow(triggerWorkflow(name, credential, parameters));
		await stage.rest.activate(workflow);
		const clinic = new ListeningClinic(stage, simulator, workflow);
		clinic.leadTo(0);
		return clinic;
	}

	/** The endpoints that the workflow has in Spruce. */
	get endpoints(): WebhookEndpoint[] {
		const { webhookEndpoints } = this.simulator.organization;
		return webhookEndpoints.filter(({ name }) => name.endsWith(`(${this.workflow.id})`));
	}

	/** Every attempt to deliver an event to the workflow. */
	get deliveries(): DeliveryAttempt[] {
		const ids = this.endpoints.map(({ id }) => id);
		return this.simulator.webhooks.deliveries.filter(({ endpointId }) => ids.includes(endpointId));
	}

	/** Has the reverse proxy lead from the public address to one of the webhook processors. */
	leadTo(processor: number): void {
		const { baseUrl } = this.stage.cluster.webhookProcessors[processor];
		this.simulator.webhooks.settings.proxies[publicUrl] = baseUrl;
	}

	/**
	 * Announces that seeded contacts were updated, and waits until n8n has answered.
	 *
	 * @returns the ids of the workflow's events
	 */
	async updateContacts(count: number): Promise<string[]> {
		const { organization, webhooks: delivery } = this.simulator;
		const contacts = organization.contacts.splice(0, count);
		organization.contacts.push(...contacts);
		const [{ id }] = this.endpoints;
		const events = contacts.flatMap((contact) => delivery.emit('contact.updated', contact));
		await delivery.settled();
		return events.filter(({ endpointId }) => endpointId === id).map((event) => event.id);
	}

	/** Delivers events once more, and waits until n8n has answered. */
	async repeat(eventIds: string[]): Promise<void> {
		for (const id of eventIds) this.simulator.webhooks.redeliver(id);
		await this.simulator.webhooks.settled();
	}

	/** What the trigger gave out in each execution, once all have succeeded. */
	async started(): Promise<IDataObject[]> {
		const executions = await this.stage.rest.finished(this.workflow);
		const given: IDataObject[] = [];
		for (const { id } of executions) {
			const execution = await this.stage.rest.getExecution(id);
			if (execution.status !== 'success') throw new Error(`Execution ${id}: ${execution.status}`);
			given.push(...itemsOf(execution, triggerNode).map(({ json }) => json));
		}
		return given;
	}

	/** How many executions there have been. */
	async count(): Promise<number> {
		return (await this.stage.rest.finished(this.workflow)).length;
	}
}
