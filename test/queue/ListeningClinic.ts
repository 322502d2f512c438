import type { IDataObject } from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';
import { itemsOf } from '../e2e/host/Execution';
import type { SavedWorkflow } from '../e2e/host/Workflow';
import type { WebhookEndpoint, WebhookEvent } from '../simulator/organization/WebhookEndpoint';
import type { Simulator } from '../simulator/Simulator';
import { until } from '../until';
import type { DeliveryAttempt } from '../simulator/webhooks/Webhooks';
import { postEvent } from '../simulator/webhooks/postEvent';
import { publicUrl } from './QueueCluster';
import type { QueueStage } from './QueueStage';
import { triggerNode, triggerWorkflow, type TriggerWorkflowOptions } from './triggerWorkflow';

/** Short pauses between retries: nobody listens at the other endpoints of the organization. */
const webhooks = { timeScale: 1 / 4000 };

/** Spruce has its answer before an execution is in n8n's list. */
const answerLimitMs = 5_000;
const momentMs = 1_000;

/** Each clinic has ids of its own, as in Spruce. */
let seed = 100;

/** A clinic whose events start a workflow, by way of the webhook processors. */
export class ListeningClinic {
	private constructor(
		private readonly stage: QueueStage,
		readonly simulator: Simulator,
		readonly workflow: SavedWorkflow,
	) {}

	/** Opens a clinic, and activates a workflow in main that any of its events starts. */
	static async open(
		stage: QueueStage,
		name: string,
		options: TriggerWorkflowOptions = {},
	): Promise<ListeningClinic> {
		const { simulator, credential } = await stage.openClinic({ webhooks, seed: ++seed });
		const workflow = await stage.rest.createWorkflow(triggerWorkflow(name, credential, options));
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

	/** Where the events arrive behind the reverse proxy. */
	urlAt({ baseUrl }: { baseUrl: string }): string {
		return this.endpoints[0].url.replace(publicUrl, baseUrl);
	}

	/** Points the reverse proxy to one of the webhook processors. */
	leadTo(processor: number): void {
		this.leadToUrl(this.stage.cluster.webhookProcessors[processor].baseUrl);
	}

	/** Points the reverse proxy nowhere, so that Spruce's deliveries fail. */
	leadToNobody(): void {
		this.leadToUrl('http://127.0.0.1:9');
	}

	/**
	 * Sends events for `count` updated contacts, each time other ones, and waits until all
	 * deliveries are over.
	 */
	async updateContacts(count: number): Promise<WebhookEvent[]> {
		const { organization, webhooks: delivery } = this.simulator;
		const contacts = organization.contacts.splice(0, count);
		organization.contacts.push(...contacts);
		const [{ id }] = this.endpoints;
		const events = contacts.flatMap((contact) => delivery.emit('contact.updated', contact));
		await delivery.settled();
		return events.filter(({ endpointId }) => endpointId === id);
	}

	/** Delivers events once more, and waits until all deliveries are over. */
	async repeat(events: WebhookEvent[]): Promise<void> {
		for (const { id } of events) this.simulator.webhooks.redeliver(id);
		await this.simulator.webhooks.settled();
	}

	/**
	 * Delivers an event by hand. Returns the status of the answer.
	 *
	 * @param secret that it is signed with, other than the endpoint's
	 */
	async deliverAt(
		processor: number,
		{ data }: WebhookEvent,
		secret = this.endpoints[0].signingSecrets[0].value,
	): Promise<number | undefined> {
		const outcome = await postEvent({
			url: new URL(this.urlAt(this.stage.cluster.webhookProcessors[processor])),
			body: data,
			secret,
			answerLimitMs,
			signal: new AbortController().signal,
		});
		return 'status' in outcome ? outcome.status : undefined;
	}

	/** Waits for this many executions and then a second more. Returns how many there are. */
	async executions(expected: number): Promise<number> {
		const count = async () => (await this.stage.rest.finished(this.workflow)).length;
		await until(async () => (await count()) >= expected, momentMs / 4);
		await sleep(momentMs);
		return await count();
	}

	/** What the trigger gave to the executions; throws unless all have succeeded. */
	async given(): Promise<IDataObject[]> {
		const given: IDataObject[] = [];
		for (const { id, status } of await this.stage.rest.finished(this.workflow)) {
			if (status !== 'success') throw new Error(`Execution ${id} ended with: ${status}`);
			const execution = await this.stage.rest.getExecution(id);
			given.push(...itemsOf(execution, triggerNode).map(({ json }) => json));
		}
		return given;
	}

	private leadToUrl(url: string): void {
		this.simulator.webhooks.settings.proxies[publicUrl] = url;
	}
}
