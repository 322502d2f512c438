import { until } from '../../until';
import { itemsOf } from '../host/Execution';
import type { N8nLine } from '../host/installation/n8nInstall';
import type { Stage } from '../Stage';
import { contactCreated } from '../trigger/contactCreated';
import { TriggerWorkflow } from '../trigger/TriggerWorkflow';
import { EventLog } from './EventLog';
import { KeptData } from './KeptData';
import { keepNothing, noNumber, toNobody } from './keepSettings';
import { newPatient } from './newPatient';
import { PatientWorkflow } from './PatientWorkflow';

/** n8n's trigger of an error workflow. */
export const errorTriggerType = 'n8n-nodes-base.errorTrigger';

/** What of a patient comes into other parts of n8n than the execution. */
export function passedOnInN8n(line: N8nLine, stage: () => Stage): void {
	const kept = new KeptData(line, stage);
	const events = new EventLog(stage);

	it('keeps with a trigger neither what an event says nor its signing secret', async () => {
		const name = 'Remembers';
		const workflow = await TriggerWorkflow.active(stage(), { name, settings: keepNothing });
		const [{ id, signingSecrets }] = workflow.endpoints;
		const event = contactCreated('wev_of_privacy');
		Object.assign(event.data.object, { displayName: 'Quillon Marbury' });

		expect(await workflow.deliver(event)).toBe(200);

		await events.ended(workflow, 'success');
		await until(async () => (await kept.columnsWith('Marbury')).length === 0, 300);
		expect(await kept.columnsWith(id)).toContain('workflow_entity.staticData');
		expect(await kept.columnsWith(signingSecrets[0].value)).toEqual([]);
		expect(await kept.filesWith(signingSecrets[0].value)).toEqual([]);
		await workflow.deactivate();
	});

	it('tells an error workflow what was wrong, not what came in', async () => {
		const { rest } = stage();
		const patient = newPatient();
		const trigger = { id: 'trigger', name: 'On failure', type: errorTriggerType, typeVersion: 1 };
		const errorWorkflow = await rest.createWorkflow({
			name: 'Tells of failures',
			nodes: [{ ...trigger, position: [0, 0], parameters: {} }],
			connections: {},
		});
		// n8n 1 runs an error workflow that is not active, and activates none without another trigger.
		if (line === '2.x') await rest.activate(errorWorkflow);
		const settings = { ...keepNothing, errorWorkflow: errorWorkflow.id };
		const workflow = await PatientWorkflow.active(stage(), settings, toNobody);

		await workflow.start(patient);

		const [execution] = await kept.ended(errorWorkflow);
		const [{ json }] = itemsOf(execution, trigger.name);
		expect(json.execution).toMatchObject({
			error: {
				message: expect.stringContaining('Phone Number or Email Address'),
				// What cannot be right is quoted, so that somebody can correct it.
				description: expect.stringContaining(`"${noNumber}" was entered`),
				// The node as it stands in the workflow.
				node: { parameters: toNobody },
			},
		});
		const told = JSON.stringify(execution.data);
		expect(told).not.toContain(patient.phone);
		expect(told).not.toContain(patient.text);
	});

	it('writes nothing of a patient into the log of n8n or the log of its events', async () => {
		const patient = newPatient();
		const name = 'Quillon Hathersage';
		const trigger = await TriggerWorkflow.active(stage(), { name: 'Starts' });
		const event = contactCreated('wev_of_log');
		Object.assign(event.data.object, { displayName: name });
		const sending = await PatientWorkflow.active(stage(), {});
		const failing = await PatientWorkflow.active(stage(), {}, toNobody);

		expect(await trigger.deliver(event)).toBe(200);
		await sending.start(patient);
		await failing.start(patient);

		await events.ended(trigger, 'success');
		await events.ended(sending.saved, 'success');
		await events.ended(failing.saved, 'failed');
		await trigger.deactivate();
		const { log } = stage().server;
		for (const part of [patient.text, patient.phone, name]) {
			expect(log).not.toContain(part);
			const files = await kept.filesWith(part);
			expect(files.filter((path) => path.endsWith('.log'))).toEqual([]);
		}
	});
}
