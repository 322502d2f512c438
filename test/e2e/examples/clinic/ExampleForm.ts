import { formSignIn } from '../../../../demo/examples/agentCredentials';
import type { SavedWorkflow } from '../../host/Workflow';
import type { Stage } from '../../Stage';

/** The form with which a published workflow begins. */
export class ExampleForm {
	constructor(
		private readonly stage: Stage,
		private readonly workflow: SavedWorkflow,
	) {}

	/** Sends the form with its fields filled in, in their order; returns the status. */
	async submit(fields: readonly string[], isSignedIn = true): Promise<number> {
		const form = this.workflow.nodes.find(({ type }) => type === 'n8n-nodes-base.formTrigger');
		const { user, password } = formSignIn;
		const body = new FormData();
		fields.forEach((value, index) => body.set(`field-${index}`, value));
		const signIn = Buffer.from(`${user}:${password}`).toString('base64');
		const response = await fetch(`${this.stage.server.baseUrl}/form/${form?.webhookId}`, {
			method: 'POST',
			headers: { connection: 'close', ...(isSignedIn && { authorization: `Basic ${signIn}` }) },
			body,
		});
		await response.text();
		return response.status;
	}
}
