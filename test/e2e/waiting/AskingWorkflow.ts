import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { WebhookEndpoint } from '../../simulator/organization/WebhookEndpoint';
import { until } from '../../until';
import { type Execution, itemsOf } from '../host/Execution';
import type { SavedWorkflow } from '../host/Workflow';
import type { Stage } from '../Stage';
import { workflowOf } from '../workflowOf';

/** Each look is a request to n8n. */
const pollMs = 100;

const ask = 'Ask';
const next = 'Next';

/** Those of n8n in the workflow. */
export const askingNodeTypes = ['n8n-nodes-base.manualTrigger', 'n8n-nodes-base.noOp'];

/** Where it asks. */
export type AskingStage = Pick<Stage, 'rest' | 'simulator' | 'credential'>;

/** A workflow of a real server that asks by Message: Send and Wait for Reply, and goes on. */
export class AskingWorkflow {
	private constructor(
		private readonly stage: AskingStage,
		readonly saved: SavedWorkflow,
	) {}

	/** Saves a workflow whose question goes to a phone number, unless the parameters say otherwise. */
	static async create(
		stage: AskingStage,
		name: string,
		parameters: INodeParameters,
	): Promise<AskingWorkflow> {
		const { internalEndpoints } = stage.simulator.organization;
		const [line] = internalEndpoints.filter(({ endpoint }) => endpoint.channel === 'phone');
		const question: INodeParameters = {
			resource: 'message',
			operation: 'sendAndWait',
			sendTo: 'phoneOrEmail',
			internalEndpointId: { __rl: true, mode: 'id', value: line.endpoint.id },
			message: 'See you tomorrow at 9:00? Reply YES or NO.',
			responseType: 'approval',
			limitWaitHours: 1,
			...parameters,
		};
		const workflow = workflowOf(name, stage.credential, [
			{ name: ask, parameters: question },
			{ name: next, type: 'n8n-nodes-base.noOp', parameters: {}, credentials: undefined },
		]);
		return new AskingWorkflow(stage, await stage.rest.createWorkflow(workflow));
	}

	/** Asks, and returns the ID of the execution once it waits. */
	async begin(): Promise<string> {
		const id = await this.stage.rest.begin(this.saved);
		await until(async () => {
			const { status, data } = await this.stage.rest.getExecution(id);
			if (status === 'error') throw new Error(JSON.stringify(data.resultData.error));
			return status === 'waiting';
		}, pollMs);
		return id;
	}

	/** Whether an execution still waits. */
	async isWaiting(id: string): Promise<boolean> {
		return (await this.stage.rest.getExecution(id)).status === 'waiting';
	}

	/** What the node after the question got, each time that it ran, once the execution has ended. */
	async result(id: string): Promise<IDataObject[]> {
		const execution: Execution = await this.stage.rest.ended(id);
		return itemsOf(execution, next).map(({ json }) => json);
	}

	/** The endpoints in Spruce at which replies to this workflow's questions arrive. */
	get endpoints(): WebhookEndpoint[] {
		const { webhookEndpoints } = this.stage.simulator.organization;
		return webhookEndpoints.filter(({ name }) => name.includes(`(${this.saved.id}/`));
	}
}
