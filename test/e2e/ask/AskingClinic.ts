import type { INodeParameters } from 'n8n-workflow';
import { AppointmentList } from '../examples/appointments/AppointmentList';
import { zoneAtHour } from '../examples/clinic/clinicDay';
import { notesIn } from '../examples/clinic/conversationView';
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

	/** What came of the questions for the practice, by the phone number. A patient with two outcomes has both. */
	outcomesIn(executions: readonly Execution[]): Record<string, Outcome[]> {
		const outcomes: Record<string, Outcome[]> = {};
		const add = (phone: unknown, outcome: Outcome) =>
			(outcomes[String(phone)] ??= []).push(outcome);
		for (const execution of executions) {
			for (const { json } of itemsOf(execution, "The patient's answer")) {
				const { answer, meaning } = json;
				add(json.phone, { answer, meaning } as Outcome);
			}
			// What was noted before is no record.
			for (const { json } of itemsOf(execution, 'Ask the team to call')) {
				if (json.duplicate !== true) add(...this.noteIn(String(json.id)));
			}
		}
		return outcomes;
	}

	/** Whom the note in a conversation asks the team to call, and why. */
	private noteIn(conversationId: string): [phone: string, outcome: Outcome] {
		const [note] = notesIn(this.examples.stage.simulator.organization, conversationId);
		const [, phone, toCall] = /^Please call .*, (.+)\.\nWhy: (.*)$/m.exec(note) ?? [];
		return [phone, { toCall }];
	}
}
