import type { INodeParameters } from 'n8n-workflow';
import { ExampleClinic } from '../examples/ExampleClinic';
import { type Execution, itemsOf } from '../host/Execution';
import type { SavedWorkflow } from '../host/Workflow';
import type { Stage } from '../Stage';
import type { Outcome } from './behaviors';

/** An appointment in the list of the example. */
export interface Appointment {
	appointmentId: string;
	patient: string;
	phone: string;
	time: string;
}

/** The examples that ask patients, imported into a real n8n. */
export class AskingClinic {
	private constructor(readonly examples: ExampleClinic) {}

	static async open(stage: Stage): Promise<AskingClinic> {
		return new AskingClinic(await ExampleClinic.open(stage));
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
		const workflowId = { __rl: true, mode: 'list', value: asking.id };
		return await this.examples.imported('Ask everybody', {
			'Appointments for tomorrow': (parameters: INodeParameters) => ({ ...parameters, jsonOutput }),
			'One patient after the other': (parameters: INodeParameters) => ({
				...parameters,
				batchSize,
			}),
			'Ask this patient': (parameters: INodeParameters) => ({ ...parameters, workflowId }),
		});
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
