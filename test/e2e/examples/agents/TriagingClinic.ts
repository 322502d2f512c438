import type { ConversationItem } from '../../../simulator/organization/conversations/ConversationItem';
import { until } from '../../../until';
import type { ScriptedModel } from '../../agent/ScriptedModel';
import type { SavedWorkflow } from '../../host/Workflow';
import type { ExampleClinic } from '../clinic/ExampleClinic';
import { TriagedPatient } from './TriagedPatient';

/** What a reply looks like that an AI has prepared, in the form that the example wants. */
export const reply = 'Thank you for your message.\n-----\nWe will call you today.';
export const draft = `ROUTINE: it can wait.\nThe patient wants: another time.\n-----\n${reply}`;

/** A clinic in which an AI prepares replies, and a teammate sends them. Both examples are published. */
export class TriagingClinic {
	private patients = 0;

	/** How many messages and notes have started an execution. */
	private started = { triage: 0, sending: 0 };

	private constructor(
		readonly clinic: ExampleClinic,
		readonly model: ScriptedModel,
		private triage: SavedWorkflow,
		private readonly sending: SavedWorkflow,
	) {}

	static async open(clinic: ExampleClinic, model: ScriptedModel): Promise<TriagingClinic> {
		const triage = await clinic.imported('Triage messages with AI');
		const sending = await clinic.imported('Send an AI draft after a yes');
		for (const workflow of [triage, sending]) await clinic.stage.rest.activate(workflow);
		return new TriagingClinic(clinic, model, triage, sending);
	}

	async close(): Promise<void> {
		const { rest } = this.clinic.stage;
		for (const workflow of [this.triage, this.sending]) await rest.deactivate(workflow);
	}

	newPatient(): TriagedPatient {
		const { organization } = this.clinic.stage.simulator;
		return new TriagedPatient(organization, `+12065558${600 + ++this.patients}`);
	}

	/** A patient who has written, and for whom there is a draft. */
	async patientWithDraft(): Promise<TriagedPatient> {
		const patient = this.newPatient();
		this.model.willSay(draft);
		await this.write(patient, 'Can I come at 3?');
		return patient;
	}

	/** The patient writes, and the team finds a note. */
	async write(patient: TriagedPatient, text: string): Promise<ConversationItem> {
		const { length } = patient.notes;
		const item = patient.write(text);
		this.started.triage++;
		await until(() => patient.notes.length > length);
		return item;
	}

	/** A teammate writes a note in which SEND DRAFT stands, and something comes of it. */
	async say(patient: TriagedPatient, text: string): Promise<void> {
		const heard = () => patient.notes.length + patient.texts.length;
		const before = heard();
		patient.hasNote(text);
		this.started.sending++;
		await until(() => heard() > before);
	}

	/** Waits until everything is over, with so many more executions than `write` and `say` have started. */
	async isOver(more: { triage?: number; sending?: number } = {}): Promise<void> {
		this.started.triage += more.triage ?? 0;
		this.started.sending += more.sending ?? 0;
		const { triage, sending } = this.started;
		expect(await this.clinic.finished(this.triage, triage)).toHaveLength(triage);
		expect(await this.clinic.finished(this.sending, sending)).toHaveLength(sending);
	}

	/** Somebody changes a step of the triage, and publishes it. */
	async change(step: string, change: (old: SavedWorkflow['nodes'][number]) => object) {
		const { rest } = this.clinic.stage;
		const nodes = this.triage.nodes.map((node) =>
			node.name === step ? { ...node, ...change(node) } : node,
		);
		this.triage = await rest.save(this.triage, { nodes });
		await rest.activate(this.triage);
	}
}
