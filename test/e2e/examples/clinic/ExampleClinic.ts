import { randomUUID } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import { choicesIn } from '../../../../demo/examples/choicesIn';
import { createExampleTables } from '../../../../demo/examples/createExampleTables';
import { exampleNamed } from '../../../../demo/examples/exampleWorkflows';
import { withChoices } from '../../../../demo/examples/withChoices';
import { until } from '../../../until';
import type { CredentialReference } from '../../host/Credential';
import type { DataTable, DataTableRow } from '../../host/DataTable';
import { type Execution, isOver } from '../../host/Execution';
import type { SavedWorkflow, Workflow } from '../../host/Workflow';
import type { Stage } from '../../Stage';

/** Each look reads all executions. */
const pollMs = 500;

const columnsOfN8n = ['id', 'createdAt', 'updatedAt'];

/** What a test changes in an example, by the name of the node. */
export type Changes = Record<string, (parameters: INodeParameters) => INodeParameters>;

/** A real n8n with the example workflows, imported and set up as their notes say. */
export class ExampleClinic {
	/** The workflows that others run, by their names. */
	private readonly workflowIds: Record<string, string> = {};

	private constructor(
		readonly stage: Stage,
		/** The data tables of the examples, empty at first, by their names. */
		readonly tables: Readonly<Record<string, DataTable>>,
		private readonly credentials: Record<string, CredentialReference>,
	) {}

	/** @param credentials more of them, as `Choices` has them */
	static async open(
		stage: Stage,
		credentials: Record<string, CredentialReference> = {},
	): Promise<ExampleClinic> {
		const tables = await createExampleTables(stage.rest);
		const all = { spruceHealthApi: stage.credential, ...credentials };
		return new ExampleClinic(stage, tables, all);
	}

	/** Imports an example and chooses what its notes ask for. */
	async imported(name: string, changes: Changes = {}): Promise<SavedWorkflow> {
		const example = this.setUp(exampleNamed(name), changes);
		const workflow = await this.stage.rest.createWorkflow(example);
		this.workflowIds[name] = workflow.id;
		return workflow;
	}

	/** What is in a data table, without n8n's own columns, in the order in which it came. */
	async rowsOf(table: string): Promise<DataTableRow[]> {
		const rows = await this.stage.rest.rowsOf(this.tables[table]);
		return rows.map((row) =>
			Object.fromEntries(Object.entries(row).filter(([column]) => !columnsOfN8n.includes(column))),
		);
	}

	/** The executions of a workflow, oldest first, once at least `count` have begun and all are over. */
	async finished(workflow: SavedWorkflow, count: number): Promise<Execution[]> {
		const { rest } = this.stage;
		let executions: Execution[] = [];
		await until(async () => {
			const ids = await rest.executionsOf(workflow);
			if (ids.length < count) return false;
			executions = await Promise.all(ids.map(async (id) => await rest.getExecution(id)));
			return executions.every(isOver);
		}, pollMs);
		return executions.reverse();
	}

	private setUp(example: Workflow, changes: Changes): Workflow {
		const missing = Object.keys(changes).filter(
			(changed) => !example.nodes.some(({ name }) => name === changed),
		);
		if (missing.length > 0) throw new Error(`"${example.name}" has no ${missing.join()}`);
		const nodes = example.nodes.map((node) => {
			const parameters = changes[node.name]?.(node.parameters) ?? node.parameters;
			// The editor gives each imported trigger an address of its own, too.
			return { ...node, parameters, ...(node.webhookId && { webhookId: randomUUID() }) };
		});
		const { organization } = this.stage.simulator;
		const choices = choicesIn(organization, this.tables, this.credentials);
		const lists = { ...choices.lists, workflowId: this.workflowIds };
		return withChoices({ ...example, nodes }, { ...choices, lists });
	}
}
