import type { INodeParameters } from 'n8n-workflow';
import { until } from '../until';
import { AskedPatients } from './ask/AskedPatients';
import { AskingClinic } from './ask/AskingClinic';
import { answering, earlyAnswer, heardOf, silent } from './ask/behaviors';
import { familyInN8n } from './ask/familyInN8n';
import { SimulatedPatient } from './ask/SimulatedPatient';
import type { AppointmentList } from './examples/appointments/AppointmentList';
import type { Changes } from './examples/clinic/ExampleClinic';
import { addPatient } from './examples/clinic/addPatient';
import { itemsOf } from './host/Execution';
import type { N8nLine } from './host/installation/n8nInstall';
import type { SavedWorkflow } from './host/Workflow';
import { owner } from './owner';
import { preparedServer, silentCaller } from './prepare';
import { startStage, type Stage } from './Stage';
import { triggerType } from './trigger/workflowOfTrigger';
import { nodeType } from './workflowOf';

const nodeTypesOfN8n = [
	'dataTable',
	'executeWorkflow',
	'executeWorkflowTrigger',
	'filter',
	'httpRequest',
	'if',
	'scheduleTrigger',
	'set',
	'splitInBatches',
	'stickyNote',
	'switch',
	'wait',
].map((name) => `n8n-nodes-base.${name}`);

/** Each look is a request to n8n. */
const pollMs = 250;

/** What is a day in the example. n8n looks every minute whose time is over. */
const shortWait = { resumeAmount: 45, resumeUnit: 'seconds' };

/** What is a quarter of an hour in the example without a public address, and what is a day there. */
const shortPause = { amount: 5, unit: 'seconds' };
const deadline = "plus(24, 'hours')";
const shortDeadline = "plus(40, 'seconds')";

function withShortDeadline(parameters: INodeParameters): INodeParameters {
	const text = JSON.stringify(parameters);
	if (!text.includes(deadline)) throw new Error(`nothing says ${deadline}`);
	return JSON.parse(text.replace(deadline, shortDeadline)) as INodeParameters;
}

/** The examples that ask patients and go on with the answers, in a real server. */
export function askInN8n(line: N8nLine): void {
	let stage: Stage;
	let clinic: AskingClinic;

	beforeAll(async () => {
		stage = await startStage(silentCaller, {
			n8n: {
				...(await preparedServer(line)),
				nodeTypes: [nodeType, triggerType, ...nodeTypesOfN8n],
			},
			simulator: { isUpToDate: true },
			owner,
		});
		clinic = await AskingClinic.open(stage);
	});

	afterAll(async () => await stage?.close());

	/** Imports an example that other workflows run. n8n 1 runs it as it is. */
	const published = async (example: string, changes?: Changes) => {
		const workflow = await clinic.examples.imported(example, changes);
		if (line === '2.x') await stage.rest.activate(workflow);
		return workflow;
	};

	describe('with a public address', () => {
		let asked: AskedPatients;
		let asking: SavedWorkflow;
		let route: SavedWorkflow;
		let list: AppointmentList;

		const openQuestions = async () => await clinic.examples.rowsOf('Open questions');

		const importAsking = async () =>
			await published('Ask one patient', {
				'Wait for the answer': (parameters) => ({ ...parameters, ...shortWait }),
			});

		beforeAll(async () => {
			asked = new AskedPatients(stage.simulator.organization, '+120655581', {
				...answering,
				...silent,
				...heardOf,
			});
			asking = await importAsking();
			route = await clinic.examples.imported('Route answers');
			await stage.rest.activate(route);
			list = await clinic.importedList(asked.appointments, asking);
		});

		afterAll(async () => await stage.rest.deactivate(route));

		it('finds out of each patient what they answered, or whom to call', async () => {
			const { simulator } = stage;
			// Who answers within a second has done so before n8n knows in which conversation it asked.
			simulator.faults.add({
				kind: 'delay',
				operationId: 'ConversationItems',
				delayMs: 2_000,
				times: asked.patients.length,
			});
			const acted = asked.act(openQuestions);
			await list.run();
			// Again, while the questions of the first run wait.
			const { length } = asked.appointments;
			await list.run();
			await acted;
			const executions = await clinic.examples.finished(asking, 2 * length);
			expect(clinic.outcomesIn(executions)).toEqual(asked.outcomes);
			expect(await openQuestions()).toEqual([]);
		});

		it('has asked nobody twice, and asks nobody when it runs once more that day', async () => {
			const { length } = asked.appointments;
			await list.run();
			const executions = await clinic.examples.finished(asking, 3 * length);
			expect(clinic.outcomesIn(executions)).toEqual(asked.outcomes);
			expect(asked.notAskedOnce).toEqual([]);
			expect(await openQuestions()).toEqual([]);
		});

		it('goes on at once with an answer that came before the question was in the table', async () => {
			const executions = await clinic.examples.finished(asking, 0);
			const early = executions.filter((execution) =>
				itemsOf(execution, "The patient's answer").some(({ json }) => json.answer === earlyAnswer),
			);
			expect(early).toHaveLength(answering['answers within a second'].patients);
			expect(early.map((execution) => itemsOf(execution, 'Wait for the answer'))).toEqual(
				early.map(() => []),
			);
		});

		it('goes on with an answer of which only an event tells', async () => {
			const { rest, simulator } = stage;
			const patient = new SimulatedPatient(simulator.organization, '+12065558402', 0);
			const patiently = await published('Ask one patient');
			const appointment = { ...asked.appointments[0], phone: patient.phone };
			await (await clinic.importedList([appointment], patiently)).run();
			await until(async () => (await rest.executionsOf(patiently)).length === 1, pollMs);
			const [id] = await rest.executionsOf(patiently);
			await until(async () => (await rest.getExecution(id)).status === 'waiting', pollMs);
			patient.writeUnlisted('YES');
			const executions = await clinic.examples.finished(patiently, 1);
			expect(clinic.outcomesIn(executions)[patient.phone]).toEqual([
				{ answer: 'YES', meaning: 'yes' },
			]);
		});

		it('texts nobody when it is handed several patients at once, and says so', async () => {
			const { rest, simulator } = stage;
			const before = await rest.executionsOf(asking);
			const pair = ['+12065558301', '+12065558302'];
			const appointments = pair.map((phone) => ({ ...asked.appointments[0], phone }));
			await (await clinic.importedList(appointments, asking, pair.length)).run();
			const executions = await clinic.examples.finished(asking, before.length + 1);
			const outcomes = clinic.outcomesIn(executions);
			for (const phone of pair) {
				const toCall = expect.stringContaining('several patients at once') as string;
				expect(outcomes[phone]).toEqual([{ toCall }]);
				expect(new SimulatedPatient(simulator.organization, phone, 0).texts).toEqual([]);
			}
		});

		familyInN8n(() => clinic, importAsking, '+120655583');

		it('forgets the question of a run that somebody has stopped, once the patient writes', async () => {
			const { rest, simulator } = stage;
			const patient = new SimulatedPatient(simulator.organization, '+12065558401', 0);
			const appointment = { ...asked.appointments[0], phone: patient.phone };
			const before = await rest.executionsOf(asking);
			await (await clinic.importedList([appointment], asking)).run();
			await until(async () => (await openQuestions()).length === 1, pollMs);
			const [id] = (await rest.executionsOf(asking)).filter((one) => !before.includes(one));
			await until(async () => (await rest.getExecution(id)).status === 'waiting', pollMs);
			await rest.stop(id);
			patient.write('YES');
			await until(async () => (await openQuestions()).length === 0, pollMs);
			expect((await rest.getExecution(id)).status).toBe('canceled');
			await until(() => patient.notes.length === 1);
			expect(patient.notes[0]).toContain('could not take the answer');
		});

		it('lists with the reason whom it does not ask', async () => {
			const { organization } = stage.simulator;
			const [tagged, unreadable] = ['01', '02'].map(
				(end) => new SimulatedPatient(organization, `+120655585${end}`, 0),
			);
			addPatient(organization, tagged.phone, 'Wants no texts', ['No texts']);
			const before = await stage.rest.executionsOf(asking);
			const [appointment] = asked.appointments;
			const notAsked = await clinic.importedList(
				[
					{ ...appointment, phone: tagged.phone },
					{ ...appointment, phone: unreadable.phone, day: 'next Tuesday' },
				],
				asking,
			);
			const reasons = ['Wants no texts', 'Cannot read the day: write it like 12/1/2026'];
			const listed = itemsOf(await notAsked.run(), 'Patients to call');
			expect(listed.map(({ json }) => json.toCall)).toEqual(reasons);
			expect(await notAsked.marks()).toEqual(reasons.map((reason) => ['', reason]));
			expect(await stage.rest.executionsOf(asking)).toEqual(before);
			expect([tagged, unreadable].map(({ texts }) => texts)).toEqual([[], []]);
		});

		it('does nothing with an answer after the time, or with a message of somebody else', async () => {
			const { rest, simulator } = stage;
			const before = await rest.executionsOf(route);
			const questions = await rest.executionsOf(asking);
			const stranger = new SimulatedPatient(simulator.organization, '+12065558299', 0);
			stranger.write('YES');
			asked.patients.at(-1)?.write('YES, sorry for the delay');
			const executions = await clinic.examples.finished(route, before.length + 2);
			const [late, foreign] = executions.filter(({ id }) => !before.includes(id));
			for (const execution of [late, foreign]) {
				expect(itemsOf(execution, 'When a patient writes')).toHaveLength(1);
				expect(itemsOf(execution, 'Find the open question')).toEqual([]);
			}
			expect(await rest.executionsOf(asking)).toEqual(questions);
		});
	});

	describe('without a public address', () => {
		const importAsking = async () =>
			await published('Ask without a public address', {
				'Wait before the next look': (parameters) => ({ ...parameters, ...shortPause }),
				'Is there an answer?': withShortDeadline,
			});

		it('finds out of each patient what they answered, or whom to call, and asks nobody twice', async () => {
			const { simulator } = stage;
			const asked = new AskedPatients(simulator.organization, '+120655582', {
				...answering,
				...silent,
			});
			const asking = await importAsking();
			const list = await clinic.importedList(asked.appointments, asking);
			const acted = asked.act(async () => []);
			await list.run();
			await list.run();
			await acted;
			const executions = await clinic.examples.finished(asking, 2 * asked.appointments.length);
			expect(clinic.outcomesIn(executions)).toEqual(asked.outcomes);
			expect(asked.notAskedOnce).toEqual([]);
		});

		familyInN8n(() => clinic, importAsking, '+120655584');
	});

	it('makes no request that the description of the API forbids', () => {
		expect(stage.simulator.violations).toEqual([]);
	});
}
