import { receiveItem } from '../../simulator/organization/conversations/receiveItem';
import type { Simulator } from '../../simulator/Simulator';
import { until } from '../../until';
import { itemsOf } from '../host/Execution';
import type { N8nLine } from '../host/installation/n8nInstall';
import { addItemWithFiles } from '../itemWithFiles';
import type { Stage } from '../Stage';
import { workflowOf } from '../workflowOf';
import { EventLog } from './EventLog';
import { KeptData } from './KeptData';
import { keepNoSuccess, keepNothing, toNobody } from './keepSettings';
import { newPatient } from './newPatient';
import { PatientWorkflow } from './PatientWorkflow';

const pollMs = 300;

/** Where n8n keeps what came in and what went out. */
const saved = { phone: ['execution_data.data'], text: ['execution_data.data'] };

/** What is left of a patient in n8n after an execution, as the settings of the workflow say. */
export function savedExecutionsInN8n(line: N8nLine, stage: () => Stage): void {
	const kept = new KeptData(line, stage);
	const events = new EventLog(stage);

	it('holds nothing of a successful run whose workflow says not to save it', async () => {
		const patient = newPatient();
		const workflow = await PatientWorkflow.active(stage(), keepNoSuccess);

		await workflow.start(patient);

		await events.ended(workflow.saved, 'success');
		expect(JSON.stringify(stage().simulator.requests)).toContain(patient.text);
		await kept.forgets(patient);
		expect(await stage().rest.executionsOf(workflow.saved)).toEqual([]);
	});

	it('holds what came in and what was sent, where the workflow says nothing', async () => {
		const patient = newPatient();
		const workflow = await PatientWorkflow.active(stage(), {});

		await workflow.start(patient);

		expect(await kept.ended(workflow.saved)).toMatchObject([{ status: 'success' }]);
		expect(await kept.placesOf(patient)).toEqual(saved);
	});

	it('holds what came in of a failed run, although successful ones are not saved', async () => {
		const patient = newPatient();
		const workflow = await PatientWorkflow.active(stage(), keepNoSuccess, toNobody);

		await workflow.start(patient);

		expect(await kept.ended(workflow.saved)).toMatchObject([{ status: 'error' }]);
		expect(await kept.placesOf(patient)).toEqual(saved);
	});

	it('holds nothing of a failed run whose workflow says not to save it either', async () => {
		const patient = newPatient();
		const workflow = await PatientWorkflow.active(stage(), keepNothing, toNobody);

		await workflow.start(patient);

		// Before, n8n may not have begun to keep anything.
		await events.ended(workflow.saved, 'failed');
		await kept.forgets(patient);
		expect(await stage().rest.executionsOf(workflow.saved)).toEqual([]);
	});

	it('holds no file that was downloaded by a run whose workflow says not to save it', async () => {
		const { rest, simulator } = stage();
		const { item, files } = addItemWithFiles(simulator.organization);
		const beginning = 'A letter about Quillon Marbury';
		for (const { content } of files) content.write(beginning);
		const download = {
			resource: 'conversationItem',
			operation: 'download',
			conversationItemId: { __rl: true, mode: 'id', value: item.id },
		};
		const saving = await PatientWorkflow.active(stage(), {}, download);
		const workflow = await PatientWorkflow.active(stage(), keepNothing, download);
		// n8n 2 keeps files on the disk, and n8n 1 in the execution, as base64.
		const encoded = Buffer.from(beginning).toString('base64').slice(0, -2);
		const isFileKept = async () =>
			[...(await kept.filesWith(beginning)), ...(await kept.columnsWith(encoded))].length > 0;

		await saving.start(newPatient());
		const [{ id }] = await kept.ended(saving.saved);
		expect(await isFileKept()).toBe(true);
		await rest.deleteExecution(id);
		await until(async () => !(await isFileKept()), pollMs);

		const before = downloads(simulator);
		await workflow.start(newPatient());
		await events.ended(workflow.saved, 'success');
		expect(downloads(simulator)).toBe(before + files.length);
		await until(async () => (await rest.executionsOf(workflow.saved)).length === 0, pollMs);
		await until(async () => !(await isFileKept()), pollMs);
	});

	it('holds all of a run by the button of the editor, although the workflow saves no run', async () => {
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

	it('holds all of an execution that waits for a reply, until it has ended', async () => {
		const { rest, simulator } = stage();
		const patient = newPatient();
		const question = { operation: 'sendAndWait', message: '={{ $json.body.text }}' };
		const workflow = await PatientWorkflow.active(stage(), keepNothing, question);

		await workflow.start(patient);

		await until(async () => (await rest.statusesOf(workflow.saved))[0] === 'waiting', pollMs);
		expect(await kept.placesOf(patient)).toEqual(saved);
		receiveItem(simulator.organization, { channel: 'phone', from: patient.phone, text: 'Yes' });
		await events.ended(workflow.saved, 'success');
		await kept.forgets(patient);
	});
}

function downloads({ requests }: Simulator): number {
	return requests.filter(({ path, status }) => path.startsWith('/files/') && status === 200).length;
}
