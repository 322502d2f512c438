import type { SavedWorkflow } from '../host/Workflow';
import type { Stage } from '../Stage';

/** Who may open a form. */
export interface SignIn {
	user: string;
	password: string;
}

/**
 * Fills in the form of a published workflow and sends it.
 *
 * @param entries what is entered, in the order of the fields
 * @returns the HTTP status of the answer
 */
export async function submitForm(
	{ server }: Pick<Stage, 'server'>,
	{ nodes }: SavedWorkflow,
	entries: readonly string[],
	signIn?: SignIn,
): Promise<number> {
	const form = nodes.find(({ type }) => type === 'n8n-nodes-base.formTrigger');
	const body = new FormData();
	for (const [index, entry] of entries.entries()) body.set(`field-${index}`, entry);
	const encoded = signIn && Buffer.from(`${signIn.user}:${signIn.password}`).toString('base64');
	const response = await fetch(`${server.baseUrl}/form/${form?.webhookId}`, {
		method: 'POST',
		headers: { connection: 'close', ...(encoded && { authorization: `Basic ${encoded}` }) },
		body,
	});
	await response.text();
	return response.status;
}
