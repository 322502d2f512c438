import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { receiveItem } from '../../simulator/organization/conversations/receiveItem';
import { until } from '../../until';
import type { CredentialReference } from '../host/Credential';
import type { Execution } from '../host/Execution';
import type { Stage } from '../Stage';
import { agentWorkflow, type AgentOptions } from './agentWorkflow';
import { modelCredential } from './modelCredential';
import { ScriptedModel } from './ScriptedModel';

/** Each look is a request to n8n. */
const pollMs = 100;

/** An AI Agent of a real server that asks people by text, and a model that does as it is told. */
export class AskingAgent {
	private constructor(
		private readonly stage: Stage,
		private readonly openAiApi: CredentialReference,
		readonly model: ScriptedModel,
	) {}

	/** Starts the model. */
	static async start(stage: Stage): Promise<AskingAgent> {
		const model = await ScriptedModel.start();
		const openAiApi = await stage.rest.createCredential(modelCredential(model));
		return new AskingAgent(stage, openAiApi, model);
	}

	/** The parameters of a question to a phone number, unless the parameters say otherwise. */
	questionTo(phoneNumber: string, parameters: INodeParameters): INodeParameters {
		return {
			resource: 'message',
			operation: 'sendAndWait',
			...this.textTo(phoneNumber),
			responseType: 'approval',
			limitWaitHours: 1,
			...parameters,
		};
	}

	/** The parameters by which a text goes to a phone number. */
	textTo(phoneNumber: string): INodeParameters {
		const { internalEndpoints } = this.stage.simulator.organization;
		const [line] = internalEndpoints.filter(({ endpoint }) => endpoint.channel === 'phone');
		return {
			sendTo: 'phoneOrEmail',
			phoneOrEmail: phoneNumber,
			internalEndpointId: { __rl: true, mode: 'id', value: line.endpoint.id },
		};
	}

	/** Starts an agent whose model uses the tool with these inputs; returns the ID of the execution. */
	async begin(
		options: Omit<AgentOptions, 'credentials'>,
		...inputs: Array<IDataObject | IDataObject[]>
	): Promise<string> {
		const { rest, credential: spruceHealthApi } = this.stage;
		const credentials = { spruceHealthApi, openAiApi: this.openAiApi };
		this.model.willUseTool(...inputs);
		return await rest.begin(await rest.createWorkflow(agentWorkflow({ ...options, credentials })));
	}

	/** Waits until the execution waits for a reply, or has ended. */
	async untilWaiting(id: string): Promise<void> {
		await until(async () => {
			const { status } = await this.stage.rest.getExecution(id);
			return !['new', 'running'].includes(status);
		}, pollMs);
	}

	/** Waits until the execution has ended. */
	async ended(id: string): Promise<Execution> {
		return await this.stage.rest.ended(id);
	}

	/** Whether the execution still waits. */
	async isWaiting(id: string): Promise<boolean> {
		return (await this.stage.rest.getExecution(id)).status === 'waiting';
	}

	/** Somebody texts the practice. */
	replyFrom(from: string, text: string): void {
		receiveItem(this.stage.simulator.organization, { channel: 'phone', from, text });
	}

	/** What the practice has texted to a phone number, oldest first. */
	textsTo(phoneNumber: string): string[] {
		const { conversations, items } = this.stage.simulator.organization;
		const ids = conversations
			.filter(({ externalParticipants }) =>
				externalParticipants.some(({ endpoint }) => endpoint?.rawValue === phoneNumber),
			)
			.map(({ id }) => id);
		return items
			.filter(({ conversationId, direction }) => {
				return ids.includes(conversationId) && direction === 'outbound';
			})
			.map(({ text }) => text);
	}
}
