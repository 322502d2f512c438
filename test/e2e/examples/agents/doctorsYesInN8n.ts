import type { ScriptedModel } from '../../agent/ScriptedModel';
import { SimulatedPatient } from '../../ask/SimulatedPatient';
import type { SavedWorkflow } from '../../host/Workflow';
import { until } from '../../../until';
import type { ExampleClinic } from '../clinic/ExampleClinic';
import { ExampleForm } from '../clinic/ExampleForm';

/** Each look is a request to n8n. */
const pollMs = 100;
const doctorsPhone = '+12065550147';
const task = 'The lab results are in. Please call us.';
const text = 'Your lab results are in. Please call us at (206) 555-0100.';

/** The example in which an AI may text a patient only after a doctor's yes. Only n8n 2 has human review. */
export function doctorsYesInN8n(clinic: () => ExampleClinic, model: () => ScriptedModel): void {
	let workflow: SavedWorkflow;
	let form: ExampleForm;
	let doctor: SimulatedPatient;
	let submitted = 0;
	let patients = 0;

	beforeAll(async () => {
		const { stage } = clinic();
		workflow = await clinic().imported("Text patients after a doctor's yes");
		await stage.rest.activate(workflow);
		form = new ExampleForm(stage, workflow);
		doctor = new SimulatedPatient(stage.simulator.organization, doctorsPhone, 0);
	});

	afterAll(async () => await clinic().stage.rest.deactivate(workflow));

	const newPatient = () => {
		const { organization } = clinic().stage.simulator;
		return new SimulatedPatient(organization, `+1206555850${++patients}`, 0);
	};

	const submit = async (phone: string) => {
		submitted++;
		expect(await form.submit([phone, task])).toBe(200);
	};

	/** Fills in the form, and resolves when the doctor is asked. */
	const ask = async (phone: string, lastWords: string) => {
		const { rest } = clinic().stage;
		const toolParameters = { Phone_Number: phone, Text: text };
		model().willSay(lastWords, { toolParameters, hitlParameters: {} });
		await submit(phone);
		await until(async () => {
			const [id] = await rest.executionsOf(workflow);
			return id !== undefined && (await rest.getExecution(id)).status === 'waiting';
		}, pollMs);
	};

	/** What the team finds in Spruce when the execution is over. */
	const noteForTeam = async () => {
		await clinic().finished(workflow, submitted);
		const { conversations, items } = clinic().stage.simulator.organization;
		const note = conversations.at(-1);
		const texts = items.filter(({ conversationId }) => conversationId === note?.id);
		return { type: note?.type, title: note?.title, texts: texts.map((item) => item.text) };
	};

	it('asks nobody for those who do not know the password of the form', async () => {
		expect(await form.submit(['+12065558500', task], false)).toBe(401);
		expect(await clinic().stage.rest.executionsOf(workflow)).toEqual([]);
	});

	it('texts the patient what the doctor has read and approved, and tells the team', async () => {
		const patient = newPatient();
		await ask(patient.phone, 'The text was sent.');
		expect(doctor.texts).toEqual([
			`May the AI text ${patient.phone} this?\n\n${text}\n\nReply YES to send it, or NO and what to change.`,
		]);
		expect(patient.texts).toEqual([]);

		doctor.write('Yes');

		expect(await noteForTeam()).toEqual({
			type: 'note',
			title: 'Text to a patient: what came of it',
			texts: [`Text to ${patient.phone}: ${task}\n\nThe AI says: The text was sent.`],
		});
		expect(patient.texts).toEqual([text]);
		expect(doctor.texts).toHaveLength(1);
	});

	it('texts nobody after a no, and tells the team', async () => {
		const patient = newPatient();
		await ask(patient.phone, 'Not sent: the doctor calls the patient.');

		doctor.write('No, I will call her');

		const { texts } = await noteForTeam();
		expect(model().toolAnswers).toEqual([expect.stringContaining('No, I will call her')]);
		expect(texts).toEqual([expect.stringContaining('Not sent: the doctor calls the patient.')]);
		expect(patient.texts).toEqual([]);
	});

	it('asks the team to do it when the AI fails', async () => {
		const patient = newPatient();
		model().willFail('out of order');
		await submit(patient.phone);

		expect(await noteForTeam()).toEqual({
			type: 'note',
			title: 'Please text a patient yourself',
			texts: [
				expect.stringMatching(
					/^Text to \+1206555850\d: The lab results are in.*\n\nThe AI could not do it: .*\w/,
				),
			],
		});
		expect(patient.texts).toEqual([]);
	});
}
