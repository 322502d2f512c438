import type { INodeParameters } from 'n8n-workflow';
import { createOpenQuestions } from '../../../demo/saveExamples';
import { exampleWorkflows } from '../../../demo/exampleWorkflows';
import { withChoices } from '../../../demo/withChoices';
import { until } from '../../until';
import type { DataTable } from '../host/DataTable';
import { type Execution, itemsOf } from '../host/Execution';
import type { SavedWorkflow, Workflow } from '../host/Workflow';
import type { Stage } from '../Stage';
import type { Outcome } from './behaviors';

/** Each look reads all executions. */
const pollMs = 2_000;

/** An appointment in the list of the example. */
export interface Appointment {
	appointmentId: string;
	patient: string;
	phone: string;
	time: string;
}

/** A real n8n with the examples that ask patients, imported and set up as their notes say. */
export class AskingClinic {
	private constructor(
		private readonly stage: Stage,
		readonly openQuestions: DataTable,
		private readonly examples: readonly Workflow[],
	) {}

	static async open(stage: Stage): Promise<AskingClinic> {
		const openQuestions = await createOpenQuestions(stage.rest);
		return new AskingClinic(stage, openQuestions, await exampleWorkflows(stage.credential));
	}

	/** Saves an example, with other parameters of the nodes that are named. */
	async imported(
		name: string,
		changes: Record<string, (parameters: INodeParameters) => INodeParameters>,
		workflowId?: string,
	): Promise<SavedWorkflow> {
		const example = this.examples.find((candidate) => candidate.name === name);
		if (example === undefined) throw new Error(`there is no example ${name}`);
		const nodes = example.nodes.map((node) => {
			const parameters = changes[node.name]?.(node.parameters) ?? node.parameters;
			return { ...node, parameters };
		});
		const choices = { tableId: this.openQuestions.id, workflowId };
		return await this.stage.rest.createWorkflow(withChoices({ ...example, nodes }, choices));
	}

	/**
	 * Imports the example that asks everybody in a list by means of another one.
	 *
	 * @param batchSize how many patients it hands over at once: one, as imported
	 */
	async importedList(
		appointments: readonly Appointment[],
		asking: SavedWorkflow,
		batchSize = 1,
	): Promise<SavedWorkflow> {
		const jsonOutput = JSON.stringify({ appointments });
		const changes = {
			'Appointments for tomorrow': (parameters: INodeParameters) => ({ ...parameters, jsonOutput }),
			'One patient after the other': (parameters: INodeParameters) => ({
				...parameters,
				batchSize,
			}),
		};
		return await this.imported('Ask everybody', changes, asking.id);
	}

	/** The executions of a workflow, once at least `count` have begun and none goes on. */
	async finished(workflow: SavedWorkflow, count: number): Promise<Execution[]> {
		const { rest } = this.stage;
		let executions: Execution[] = [];
		await until(async () => {
			const ids = await rest.executionsOf(workflow);
			executions = await Promise.all(ids.map(async (id) => await rest.getExecution(id)));
			return executions.length >= count && executions.every(isOver);
		}, pollMs);
		return executions;
	}

	/** What came of the questions, by the phone number. A patient with two outcomes has both. */
	outcomesIn(executions: readonly Execution[]): Record<string, Outcome[]> {
		const outcomes: Record<string, Outcome[]> = {};
		for (const execution of executions) {
			for (const node of ["The patient's answer", 'Patients to call instead']) {
				for (const { json } of itemsOf(execution, node)) {
					const { answer, meaning, wasAsked, reason } = json;
					const outcome = answer === undefined ? { wasAsked, reason } : { answer, meaning };
					(outcomes[String(json.phone)] ??= []).push(outcome as Outcome);
				}
			}
		}
		return outcomes;
	}
}

/** n8n 1 may save that an execution has ended before it saves how: its data is still that of the wait. */
function isOver({ status, data }: Execution): boolean {
	return ['success', 'error'].includes(status) && data.waitTill === undefined;
}
