import type { INodeParameters } from 'n8n-workflow';
import { AppointmentList } from '../examples/appointments/AppointmentList';
import { zoneAtHour } from '../examples/clinic/clinicDay';
import { ExampleClinic } from '../examples/clinic/ExampleClinic';
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
	/** Tomorrow, unless it says something else. */
	day?: string;
}

/** The examples that ask patients, imported into a real n8n. */
export class AskingClinic {
	private constructor(readonly examples: ExampleClinic) {}

	static async open(stage: Stage): Promise<AskingClinic> {
		return new AskingClinic(await ExampleClinic.open(stage));
	}

	/**
	 * Imports the example that asks everybody by means of another one, and fills its list.
	 *
	 * @param batchSize how many patients it hands over at once: one, as imported
	 */
	async importedList(
		appointments: readonly Appointment[],
		asking: SavedWorkflow,
		batchSize = 1,
	): Promise<AppointmentList> {
		const workflowId = { __rl: true, mode: 'list', value: asking.id };
		const list = await AppointmentList.imported(this.examples, 'Ask everybody', zoneAtHour(12), {
			'One patient after the other': (parameters: INodeParameters) => ({
				...parameters,
				batchSize,
			}),
			'Ask this patient': (parameters: INodeParameters) => ({ ...parameters, workflowId }),
		});
		await list.replace(appointments.map((one) => list.appointment(one.phone, { ...one })));
		return list;
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
