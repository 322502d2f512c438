import type { IDataObject, INode, INodeParameters, INodeType } from 'n8n-workflow';
import { spruceCredentials, spruceNode } from '../engine/environment/spruceTypes';
import type { SavedExecution } from '../engine/waiting/WaitingExecutions';
import { startWaitingHost, type WaitingHost } from '../engine/waiting/startWaitingHost';
import { type SimulatedClinic, simulatedClinic } from '../resources/simulatedClinic';
import type { SimulatorOptions } from '../simulator/startSimulator';
import type { ConversationItem } from '../simulator/organization/conversations/ConversationItem';
import { receiveItem } from '../simulator/organization/conversations/receiveItem';
import type { WebhookEndpoint } from '../simulator/organization/WebhookEndpoint';
import { askByText } from './askByText';

/** How a question is asked. */
export interface QuestionSettings {
	parameters?: INodeParameters;
	node?: Partial<INode>;
	/** What n8n 2 keeps with an execution and with its retries. */
	resumeToken?: string;
}

/** A clinic, and an n8n that asks its patients, for the tests of one file. */
export interface QuestionBench {
	readonly clinic: SimulatedClinic;
	readonly host: WaitingHost;
	/** Asks a patient by text, unless the parameters say otherwise, and returns the execution's ID. */
	begin(settings?: QuestionSettings): string;
	/** The same, once the execution waits or has ended. */
	ask(settings?: QuestionSettings): Promise<string>;
	/** A text message comes in. */
	textFrom(from: string, text: string): ConversationItem;
	/** Waits until all events are delivered, or given up, and until n8n has nothing left to do. */
	settled(): Promise<void>;
	/** What the node after the question got; undefined as long as it has not run. */
	result(id: string): IDataObject | undefined;
	execution(id: string): SavedExecution;
	/** The endpoints in Spruce at which replies arrive. */
	readonly endpoints: WebhookEndpoint[];
	/** The path and parameters at which the reply to a question arrives. */
	resumePath(id: string): string;
	/** n8n starts anew: what it did not save is lost. */
	restart(): Promise<void>;
}

/** Starts a clinic for the test file, and a new n8n for each test. */
export function questionBench(options: SimulatorOptions = {}): QuestionBench {
	const clinic = simulatedClinic({
		...options,
		webhooks: { timeScale: 1 / 1_000, ...options.webhooks },
	});
	let host: WaitingHost;
	beforeEach(async () => {
		host = await startWaitingHost(await spruceHealthOfOtherProcess());
	});
	afterEach(async () => await host.close());
	const endpoints = () => clinic.simulator.organization.webhookEndpoints.filter(isForReplies);
	return {
		clinic,
		get host() {
			return host;
		},
		begin({ parameters = {}, node, resumeToken } = {}) {
			return host.executions.begin({
				node: spruceNode({
					...node,
					parameters: askByText(clinic.simulator.organization, parameters),
				}),
				credentials: spruceCredentials(clinic.credential),
				resumeToken,
			});
		},
		async ask(settings) {
			const id = this.begin(settings);
			await host.executions.settled();
			return id;
		},
		textFrom: (from, text) =>
			receiveItem(clinic.simulator.organization, { channel: 'phone', from, text }),
		async settled() {
			await clinic.simulator.webhooks.settled();
			await host.settled();
		},
		result: (id) => host.executions.followed(id)[0]?.[0],
		execution: (id) => host.executions.get(id),
		get endpoints() {
			return endpoints();
		},
		resumePath(id) {
			const found = endpoints().find(({ name }) => name.endsWith(`/${id})`));
			if (found === undefined) throw new Error(`No reply of execution ${id} can arrive`);
			return found.url.slice(host.url.length);
		},
		async restart() {
			await host.settled();
			host.executions.nodeTypes = await spruceHealthOfOtherProcess();
		},
	};
}

function isForReplies({ name }: WebhookEndpoint): boolean {
	return name.startsWith('n8n reply until ');
}

/** The node as another process has it: loaded anew, it remembers nothing of what this one does. */
async function spruceHealthOfOtherProcess(): Promise<Record<string, INodeType>> {
	const types: Record<string, INodeType> = {};
	await jest.isolateModulesAsync(async () => {
		const { SpruceHealth } = await import('../../nodes/SpruceHealth/SpruceHealth.node');
		types[spruceNode({}).type] = new SpruceHealth();
	});
	return types;
}
