import type { INodeParameters } from 'n8n-workflow';
import { randomUUID } from 'node:crypto';
import type { SavedWorkflow } from '../host/Workflow';
import type { Stage } from '../Stage';
import { webhookType } from '../trigger/workflowOfTrigger';
import { workflowOf } from '../workflowOf';
import type { PatientData } from './KeptData';

/** A workflow of a real server that is at work: what its webhook gets goes to a patient. */
export class PatientWorkflow {
	private constructor(
		private readonly stage: Stage,
		readonly saved: SavedWorkflow,
		private readonly webhookId: string,
	) {}

	/**
	 * Saves and activates a workflow.
	 *
	 * @param settings of the workflow
	 * @param parameters of its step, beside those of sending
	 */
	static async active(
		stage: Stage,
		settings: Record<string, unknown>,
		parameters: INodeParameters = { operation: 'send', text: '={{ $json.body.text }}' },
	): Promise<PatientWorkflow> {
		const webhookId = randomUUID();
		const step = {
			name: 'Tell the patient',
			parameters: {
				resource: 'message',
				phoneOrEmail: '={{ $json.body.phone }}',
				internalEndpointId: { __rl: true, mode: 'id', value: '+12065550100' },
				...parameters,
			},
		};
		const { nodes, ...others } = workflowOf('Tell a patient', stage.credential, [step]);
		const trigger = {
			...nodes[0],
			type: webhookType,
			typeVersion: 2,
			webhookId,
			parameters: { httpMethod: 'POST', path: webhookId },
		};
		const workflow = { ...others, nodes: [trigger, ...nodes.slice(1)], settings };
		const saved = await stage.rest.createWorkflow(workflow);
		await stage.rest.activate(saved);
		return new PatientWorkflow(stage, saved, webhookId);
	}

	/** Starts it as another program does. */
	async start(patient: PatientData): Promise<void> {
		const { status } = await fetch(`${this.stage.server.baseUrl}/webhook/${this.webhookId}`, {
			method: 'POST',
			headers: { connection: 'close', 'content-type': 'application/json' },
			body: JSON.stringify(patient),
		});
		if (status !== 200) throw new Error(`The webhook answered ${status}`);
	}
}
