import { receiveItem } from '../../simulator/organization/conversations/receiveItem';
import { until } from '../../until';
import { itemsOf } from '../host/Execution';
import type { N8nInstall } from '../host/installation/n8nInstall';
import type { SavedWorkflow } from '../host/Workflow';
import type { Stage } from '../Stage';
import { contactCreated } from '../trigger/contactCreated';
import { TriggerWorkflow } from '../trigger/TriggerWorkflow';
import { workflowOf } from '../workflowOf';
import { KeptData } from './KeptData';
import { type PatientData, PatientWorkflow } from './PatientWorkflow';

/** n8n's trigger of an error workflow. */
export const errorTriggerType = 'n8n-nodes-base.errorTrigger';

/**
 * n8n 2 marks what it is not to keep, and deletes it with the next round, every 15 minutes. This many
 * minutes make it three seconds.
 */
export const deletionEveryMinutes = '0.05';

/** Each look reads the whole database. */
const pollMs = 300;

const keepNoSuccess = { saveDataSuccessExecution: 'none' };
const keepNothing = { ...keepNoSuccess, saveDataErrorExecution: 'none' };

/** Refused by the node, before it asks Spruce. */
const toNobody = { operation: 'send', phoneOrEmail: '12', text: '={{ $json.body.text }}' };

/** What is left of a patient in n8n after an execution, as the settings say. */
export function whatN8nKeeps(stage: () => Stage, install: () => Promise<N8nInstall>): void {
	let kept: KeptData;
	let count = 0;

	beforeAll(async () => {
		kept = new KeptData(stage().server, await install());
	});

	/** A patient of whom nobody has heard, with a text that nobody else writes. */
	const newPatient = (): PatientData => {
		count += 1;
		return { phone: `+1206555019${count}`, text: `Private matter number ${count}.` };
	};
	const columnsWith = async ({ phone, text }: PatientData) =>
		(await Promise.all([phone, text].map(async (part) => await kept.columnsWith(part)))).flat();
	const filesWith = async ({ phone, text }: PatientData) =>
		(await Promise.all([phone, text].map(async (part) => await kept.filesWith(part)))).flat();
	const isInDatabase = async (patient: PatientData) => (await columnsWith(patient)).length > 0;
	const isGone = async (patient: PatientData) =>
		await until(async () => !(await isInDatabase(patient)), pollMs);
	const isTexted = async ({ text }: PatientData) =>
		await until(() => JSON.stringify(stage().simulator.requests).includes(text));
	/** The executions of a workflow, once there are any and all have ended. */
	const ended = async (workflow: SavedWorkflow) => {
		const { rest } = stage();
		await until(async () => (await rest.executionsOf(workflow)).length > 0, pollMs);
		const ids = await rest.executionsOf(workflow);
		return await Promise.all(ids.map(async (id) => await rest.ended(id)));
	};

	it('is nothing of a successful run whose workflow says not to save it', async () => {
		const patient = newPatient();
		const workflow = await PatientWorkflow.active(stage(), keepNoSuccess);

		await workflow.start(patient);

		await isTexted(patient);
		await isGone(patient);
		expect(await filesWith(patient)).toEqual([]);
		expect(await stage().rest.executionsOf(workflow.saved)).toEqual([]);
	});

	it('is what came in and what was sent, where the workflow says nothing', async () => {
		const patient = newPatient();
		const workflow = await PatientWorkflow.active(stage(), {});

		await workflow.start(patient);

		expect(await ended(workflow.saved)).toMatchObject([{ status: 'success' }]);
		expect(await columnsWith(patient)).toEqual(['execution_data.data', 'execution_data.data']);
	});

	it('is what came in of a failed run, although successful ones are not saved', async () => {
		const patient = newPatient();
		const workflow = await PatientWorkflow.active(stage(), keepNoSuccess, toNobody);

		await workflow.start(patient);

		expect(await ended(workflow.saved)).toMatchObject([{ status: 'error' }]);
		expect(await columnsWith(patient)).toEqual(['execution_data.data', 'execution_data.data']);
	});

	it('is nothing of a failed run whose workflow says not to save it either', async () => {
		const patient = newPatient();
		const workflow = await PatientWorkflow.active(stage(), keepNothing, toNobody);

		await workflow.start(patient);

		await isGone(patient);
		expect(await filesWith(patient)).toEqual([]);
		expect(await stage().rest.executionsOf(workflow.saved)).toEqual([]);
	});

	it('is all of a run by the button of the editor, although the workflow saves no run', async () => {
		const { rest, simulator, credential } = stage();
		const [contact] = simulator.organization.contacts;
		const step = {
			name: 'Read',
			parameters: {
				resource: 'contact',
				operation: 'get',
				contactId: { __rl: true, mode: 'id', value: contact.id },
			},
		};
		const workflow = await rest.createWorkflow({
			...workflowOf('By hand', credential, [step]),
			settings: keepNothing,
		});

		const { id } = await rest.run(workflow);

		const [{ json }] = itemsOf(await rest.getExecution(id), step.name);
		expect(json).toMatchObject({ displayName: contact.displayName });
	});

	it('is all of an execution that waits for a reply, until it has ended', async () => {
		const patient = newPatient();
		const question = { operation: 'sendAndWait', message: '={{ $json.body.text }}' };
		const workflow = await PatientWorkflow.active(stage(), keepNothing, question);

		await workflow.start(patient);

		const { rest, simulator } = stage();
		const isWaiting = async () => {
			const [id] = await rest.executionsOf(workflow.saved);
			return id !== undefined && (await rest.getExecution(id)).status === 'waiting';
		};
		await until(isWaiting, pollMs);
		expect(await columnsWith(patient)).toEqual(['execution_data.data', 'execution_data.data']);
		receiveItem(simulator.organization, { channel: 'phone', from: patient.phone, text: 'Yes' });
		await isGone(patient);
		expect(await filesWith(patient)).toEqual([]);
	});

	it('is nothing of an event in what a trigger remembers, nor its signing secret', async () => {
		const workflow = await TriggerWorkflow.active(stage(), {
			name: 'Remembers',
			settings: keepNothing,
		});
		const [{ id, signingSecrets }] = workflow.endpoints;
		const event = contactCreated('wev_of_privacy');
		const name = 'Quillon Marbury';
		Object.assign(event.data.object, { displayName: name });

		expect(await workflow.deliver(event)).toBe(200);

		await until(async () => (await kept.columnsWith(name)).length === 0, pollMs);
		expect(await kept.columnsWith(id)).toContain('workflow_entity.staticData');
		expect(await kept.columnsWith(signingSecrets[0].value)).toEqual([]);
		await workflow.deactivate();
	});

	it('is the failure in an error workflow, without what was sent and to whom', async () => {
		const { rest } = stage();
		const patient = newPatient();
		const errorWorkflow = await rest.createWorkflow(errorWorkflowOf());
		await rest.activate(errorWorkflow);
		const settings = { ...keepNothing, errorWorkflow: errorWorkflow.id };
		const workflow = await PatientWorkflow.active(stage(), settings, toNobody);

		await workflow.start(patient);

		const [execution] = await ended(errorWorkflow);
		const told = JSON.stringify(execution.data.resultData);
		console.log(told);
		expect(told).toContain('Phone Number or Email Address');
		expect(told).not.toContain(patient.phone);
		expect(told).not.toContain(patient.text);
	});

	it('is nothing in the log', () => {
		expect(stage().server.log).not.toMatch(/Private matter|\+1206555019\d|Quillon/);
	});
}

/** A workflow that n8n starts when another one has failed. */
function errorWorkflowOf() {
	const trigger = { id: 'trigger', name: 'On failure', type: errorTriggerType, typeVersion: 1 };
	return {
		name: 'Tells of failures',
		nodes: [{ ...trigger, position: [0, 0] as [number, number], parameters: {} }],
		connections: {},
	};
}
