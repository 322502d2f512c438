import { PollContext } from 'n8n-core';
import { WorkflowActivationError } from 'n8n-workflow';
import type {
	INode,
	INodeExecutionData,
	Workflow,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { type TriggerSetup, TriggerWorkflow } from './TriggerWorkflow';

/** The items of each output that a poll gave out; null when there was nothing new. */
export type Polled = INodeExecutionData[][] | null;

/** A polling trigger in an n8n of its own. */
export interface PollBench {
	readonly workflow: TriggerWorkflow;
	/**
	 * Activates the workflow. n8n polls at once, in the same mode as later, starts an execution with
	 * what comes, and saves the static data in the end even when nothing came. Rejects with
	 * WorkflowActivationError when that poll throws; nothing is saved then.
	 */
	activate(activation?: WorkflowActivateMode): Promise<Polled>;
	/** n8n starts anew: what was not saved is lost. It polls at once, as on activation. */
	restart(): Promise<Polled>;
	/**
	 * `trigger`: the time has come; the static data stays in memory between polls, and n8n saves it
	 * only when the node gives out items. `manual`: the user executes the node in the editor; nothing
	 * is kept. Rejects with what the node threw.
	 */
	poll(mode: 'trigger' | 'manual'): Promise<Polled>;
}

/** Makes an n8n with one polling trigger in it. */
export function pollBench(setup: TriggerSetup): PollBench {
	const flow = new TriggerWorkflow(setup);
	let inMemory: Workflow | undefined;
	let activatedBy: WorkflowActivateMode = 'activate';

	async function run(
		workflow: Workflow,
		mode: WorkflowExecuteMode,
		activation: WorkflowActivateMode,
	): Promise<Polled> {
		const node = flow.nodeIn(workflow);
		const { poll } = setup.nodeType;
		if (poll === undefined) throw new Error('Node type does not have a poll function defined');
		const context = new PollContext(workflow, node, flow.additionalData(), mode, activation);
		const polled = await poll.call(context);
		// n8n 2 discards what comes after the workflow was loaded anew. n8n 1 starts an execution with it.
		const isDiscarded = workflow.active && workflow !== inMemory && 'getPollBudgetMs' in context;
		return isDiscarded ? null : polled;
	}

	async function pollOnSchedule(): Promise<Polled> {
		inMemory ??= flow.load(true);
		const workflow = inMemory;
		const polled = await run(workflow, 'trigger', activatedBy);
		if (polled !== null) flow.save(workflow);
		return polled;
	}

	async function activate(activation: WorkflowActivateMode = 'activate'): Promise<Polled> {
		inMemory = flow.load(true);
		activatedBy = activation;
		try {
			const polled = await pollOnSchedule();
			flow.save(inMemory);
			return polled;
		} catch (error) {
			throw activationError(error, flow.node);
		}
	}

	return {
		workflow: flow,
		activate,
		restart: async () => await activate('init'),
		poll: async (mode) =>
			mode === 'trigger' ? await pollOnSchedule() : await run(flow.load(false), mode, 'manual'),
	};
}

function activationError(error: unknown, node: INode): WorkflowActivationError {
	const cause = error instanceof Error ? error : new Error(String(error));
	const message = `There was a problem activating the workflow: "${cause.message}"`;
	return new WorkflowActivationError(message, { cause, node });
}
