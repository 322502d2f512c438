import type { INodeParameters } from 'n8n-workflow';
import type { CredentialReference } from '../e2e/host/Credential';
import type { SavedWorkflow } from '../e2e/host/Workflow';
import { simulatorCredential } from '../e2e/simulatorCredential';
import type { Simulator } from '../simulator/Simulator';
import { type SimulatorOptions, startSimulator } from '../simulator/startSimulator';
import type { QueueRest } from './QueueRest';
import { type Message, messagesWorkflow } from './messagesWorkflow';

/** A clinic: a Spruce organization with a budget of its own, and workflows that post to it. */
export class Clinic {
	private constructor(
		readonly simulator: Simulator,
		private readonly n8nUrl: string,
		private readonly rest: QueueRest,
		readonly credential: CredentialReference,
	) {}

	/** Opens a simulated organization and saves a credential for it in n8n. */
	static async open(n8nUrl: string, rest: QueueRest, options: SimulatorOptions): Promise<Clinic> {
		const simulator = await startSimulator(options);
		try {
			const credential = await rest.createCredential(simulatorCredential(simulator));
			return new Clinic(simulator, n8nUrl, rest, credential);
		} catch (error) {
			await simulator.close();
			throw error;
		}
	}

	/** The texts that were posted so far, in order. */
	get posted(): string[] {
		const { effects, organization } = this.simulator;
		const ids = new Set(effects.map(({ id }) => id));
		return organization.items.filter(({ id }) => ids.has(id)).map(({ text }) => text);
	}

	/** Saves and activates a workflow that posts messages. */
	async createWorkflow(name: string, requestOptions: INodeParameters = {}): Promise<SavedWorkflow> {
		const [{ id }] = this.simulator.organization.conversations;
		const workflow = messagesWorkflow(name, this.credential, id, requestOptions);
		const saved = await this.rest.createWorkflow(workflow);
		await this.rest.activate(saved);
		return saved;
	}

	/** Starts an execution of a workflow by a call of its webhook. */
	async call({ name }: SavedWorkflow, messages: Message[]): Promise<void> {
		const response = await fetch(`${this.n8nUrl}/webhook/${name}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ messages }),
		});
		if (!response.ok) throw new Error(`The webhook answered ${response.status}`);
	}
}
