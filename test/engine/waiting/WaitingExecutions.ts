import type {
	IDataObject,
	INode,
	INodeExecutionData,
	INodeType,
	IRun,
	IRunExecutionData,
} from 'n8n-workflow';
import { executeWorkflow, resumeWorkflow, type WorkflowRun } from '../actions/executeWorkflow';
import { itemsNode } from '../actions/itemsNode';
import { nodeNamed } from '../actions/nodeNamed';
import { type NodeOutcome, outcomeOf } from '../actions/outcomeOf';
import type { NodeTypeSet } from '../environment/nodeTypesOf';
import type { CredentialSet } from '../environment/TestCredentialsHelper';

/** A workflow of a start node, the node under test, and a node that notes what it gets. */
export interface WaitingRun {
	node: INode;
	credentials: CredentialSet;
	/** What the start node gives; one empty item when left out. */
	items?: INodeExecutionData[];
	/** As in `WorkflowRun`. */
	resumeToken?: string;
}

/** An execution as it lies in n8n's database. */
export interface SavedExecution {
	readonly id: string;
	readonly run: WaitingRun;
	status: IRun['status'];
	/** The JSON of n8n's data of it; empty until it waits or ends for the first time. */
	data: string;
}

const start = 'Start';
const next = 'Next';

let executions = 0;

/**
 * The executions of an n8n. Of one that waits, nothing is left but what n8n saves. Each has its own
 * copy of the workflow, as in n8n's database.
 */
export class WaitingExecutions {
	private readonly saved = new Map<string, SavedExecution>();

	private readonly underWay = new Set<Promise<void>>();

	private readonly seen = new Map<string, IDataObject[][]>();

	/** @param nodeTypes those of the nodes under test; others can take their place, as after a restart */
	constructor(
		readonly publicUrl: () => string,
		public nodeTypes: NodeTypeSet,
	) {}

	/** Starts an execution, and returns its ID. */
	begin(run: WaitingRun): string {
		const id = String(++executions);
		const execution: SavedExecution = { id, run, status: 'running', data: '' };
		this.saved.set(id, execution);
		this.keep(execution, executeWorkflow(this.workflowOf(execution)));
		return id;
	}

	/** @throws Error where n8n has no such execution */
	get(id: string): SavedExecution {
		const found = this.saved.get(id);
		if (found === undefined) throw new Error(`There is no execution ${id}`);
		return found;
	}

	find(id: string): SavedExecution | undefined {
		return this.saved.get(id);
	}

	/** Takes an execution that waits, so that nothing else resumes it; false if something else has. */
	claim(execution: SavedExecution): boolean {
		if (execution.status !== 'waiting') return false;
		execution.status = 'running';
		return true;
	}

	/** Goes on with an execution that was claimed. */
	resume(execution: SavedExecution, data: IRunExecutionData): void {
		this.keep(execution, resumeWorkflow(this.workflowOf(execution), data));
	}

	/** Ends an execution that was claimed with an error. */
	fail(execution: SavedExecution, error: unknown, status: 'canceled' | 'error' = 'error'): void {
		const data = dataOf(execution);
		data.resultData.error = { message: String(error) } as IRunExecutionData['resultData']['error'];
		Object.assign(execution, { data: JSON.stringify(data), status });
	}

	/** The time that an execution waits for is over. False if it waits no longer. */
	passTime(id: string): boolean {
		const execution = this.get(id);
		if (!this.claim(execution)) return false;
		this.resume(execution, dataOf(execution));
		return true;
	}

	/** Somebody stops an execution that waits. False if it waits no longer. */
	cancel(id: string): boolean {
		const execution = this.get(id);
		if (!this.claim(execution)) return false;
		this.fail(execution, 'The execution was cancelled', 'canceled');
		return true;
	}

	/** n8n deletes what is old. */
	delete(id: string): void {
		this.saved.delete(id);
	}

	/** Waits until every execution waits or has ended. */
	async settled(): Promise<void> {
		while (this.underWay.size > 0) await Promise.all(this.underWay);
	}

	/** What the node after the one under test got, each time that it ran. */
	followed(id: string): IDataObject[][] {
		return this.seen.get(id) ?? [];
	}

	/** What the node under test did. */
	outcome(id: string): NodeOutcome {
		const execution = this.get(id);
		return outcomeOf({ data: dataOf(execution) } as IRun, execution.run.node.name);
	}

	/** The workflow as n8n runs it. */
	workflowOf({ id, run }: SavedExecution): WorkflowRun & { executionId: string } {
		const { node, credentials, items = [{ json: {} }], resumeToken } = run;
		const to = (name: string) => ({ main: [[{ node: name, type: 'main' as const, index: 0 }]] });
		return {
			nodes: structuredClone([nodeNamed(start), node, nodeNamed(next)]),
			connections: { [start]: to(node.name), [node.name]: to(next) },
			nodeTypes: { ...this.nodeTypes, [start]: itemsNode(items), [next]: this.collector(id) },
			credentials,
			mode: 'trigger',
			executionId: id,
			resumeToken,
			publicUrl: this.publicUrl(),
		};
	}

	private collector(id: string): INodeType {
		const { seen } = this;
		return {
			description: { ...itemsNode([]).description, inputs: ['main'] },
			async execute() {
				const items = this.getInputData();
				seen.set(id, [...(seen.get(id) ?? []), items.map(({ json }) => json)]);
				return [items];
			},
		};
	}

	private keep(execution: SavedExecution, work: Promise<IRun>): void {
		const kept = work
			.then(({ data, status }) => {
				Object.assign(execution, { data: JSON.stringify(data), status });
			})
			.finally(() => this.underWay.delete(kept));
		this.underWay.add(kept);
	}
}

/** What n8n reads when it goes on with an execution. */
export function dataOf({ data }: SavedExecution): IRunExecutionData {
	return JSON.parse(data) as IRunExecutionData;
}
