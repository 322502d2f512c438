import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WebhookEndpoint } from '../../simulator/organization/WebhookEndpoint';
import { signatureOf } from '../../simulator/webhooks/signatureOf';
import { itemsOf } from '../host/Execution';
import type { SavedWorkflow } from '../host/Workflow';
import type { Stage } from '../Stage';
import type { EventBody } from './contactCreated';
import { until } from '../../until';
import {
	type NextNode,
	pollingTriggerType,
	triggerType,
	workflowOfTrigger,
} from './workflowOfTrigger';

/** What is said of a workflow with a trigger. */
export interface TriggerSetup {
	name: string;
	/** Default: starts when a contact is created. */
	parameters?: INodeParameters;
	/** Default: the webhook trigger. */
	node?: typeof webhookTrigger;
	/** Default: that of the stage, which works. */
	credential?: Stage['credential'];
	/** What comes after the trigger; nothing when absent. */
	next?: readonly NextNode[];
	/** Of the workflow. */
	settings?: Record<string, unknown>;
}

/** Each look is a request to n8n. */
const pollMs = 100;

const webhookTrigger = { name: 'Spruce Health Trigger', type: triggerType, typeVersion: 1.1 };

/** The node for those who have no public address. */
export const pollingTrigger: typeof webhookTrigger = {
	name: 'Spruce Health Polling Trigger',
	type: pollingTriggerType,
	typeVersion: 1,
};

/** A workflow of a real server that consists of the package's trigger. */
export class TriggerWorkflow {
	private constructor(
		private readonly stage: Stage,
		private saved: SavedWorkflow,
		private readonly nodeName: string,
	) {}

	/** Saves a workflow, which rests until it is activated. */
	static async create(stage: Stage, setup: TriggerSetup): Promise<TriggerWorkflow> {
		const { name, parameters = { events: ['contactCreated'] }, node = webhookTrigger } = setup;
		const workflow = workflowOfTrigger(
			name,
			{
				...node,
				// Most tests look at Spruce's own record.
				parameters: { simplify: false, ...parameters },
				credentials: { spruceHealthApi: setup.credential ?? stage.credential },
			},
			setup.next,
		);
		const saved = await stage.rest.createWorkflow({ ...workflow, settings: setup.settings ?? {} });
		return new TriggerWorkflow(stage, saved, node.name);
	}

	/** Saves a workflow and activates it. */
	static async active(stage: Stage, setup: TriggerSetup): Promise<TriggerWorkflow> {
		const workflow = await TriggerWorkflow.create(stage, setup);
		await workflow.activate();
		return workflow;
	}

	get id(): string {
		return this.saved.id;
	}

	/** Its endpoints in Spruce, whatever the workflow was called when they were made. */
	get endpoints(): WebhookEndpoint[] {
		const { webhookEndpoints } = this.stage.simulator.organization;
		return webhookEndpoints.filter(({ name }) => name.endsWith(`(${this.id})`));
	}

	/** Rejects with what n8n shows when the trigger cannot be activated. */
	async activate(): Promise<void> {
		await this.stage.rest.activate(this.saved);
	}

	/** Whether n8n shows it as one that waits for its trigger. */
	async isActive(): Promise<boolean> {
		return await this.stage.rest.isActive(this.saved);
	}

	/** Saves it under another name, which on n8n 2 it has to be published under. */
	async rename(name: string): Promise<void> {
		this.saved = await this.stage.rest.rename(this.saved, name);
		await this.activate();
	}

	/** Returns once the endpoint in Spruce is gone. */
	async deactivate(): Promise<void> {
		await this.stage.rest.deactivate(this.saved);
	}

	/** Delivers an event as Spruce does, signed with the secret of its endpoint; returns the status. */
	async deliver(event: EventBody, forgedWith?: string): Promise<number> {
		const [{ url, signingSecrets }] = this.endpoints;
		const body = JSON.stringify(event);
		const key = forgedWith ?? signingSecrets[0].value;
		// A server that was restarted meanwhile has closed the connections of its earlier life.
		const headers = {
			connection: 'close',
			'content-type': 'application/json',
			'x-spruce-signature': signatureOf(body, key),
		};
		return (await fetch(url, { method: 'POST', headers, body })).status;
	}

	/** The executions that have begun. */
	async executions(): Promise<string[]> {
		return await this.stage.rest.executionsOf(this.saved);
	}

	/** The trigger's items in all executions, once at least `count` have begun. A failed one has none. */
	async givenOut(count = 1): Promise<IDataObject[]> {
		const { rest } = this.stage;
		await until(async () => (await this.executions()).length >= count, pollMs);
		// An execution too many would begin within this time.
		await sleep(500);
		const executions = (await this.executions()).map(async (id) => {
			const status = async () => (await rest.getExecution(id)).status;
			await until(async () => ['success', 'error'].includes(await status()), pollMs);
			if ((await status()) === 'error') return [];
			return itemsOf(await rest.getExecution(id), this.nodeName).map(({ json }) => json);
		});
		return (await Promise.all(executions)).flat();
	}
}
