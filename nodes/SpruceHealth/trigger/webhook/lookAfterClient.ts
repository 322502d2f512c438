import type { IWebhookFunctions } from 'n8n-workflow';
import { backgroundClient } from '../../client/backgroundClient';
import type { SpruceClient } from '../../client/SpruceClient';

/** The next refused event tries it again. */
const limits = { maxWaitMs: 20_000, retryDeadlineMs: 10_000 };

/** A client that looks after the trigger's endpoint, and gives up early. */
export async function lookAfterClient(
	context: IWebhookFunctions,
	access: 'read' | 'write',
	idempotencyKey?: string,
): Promise<SpruceClient> {
	const operation = 'trigger: look after the webhook endpoint';
	return await backgroundClient(context, access, operation, { ...limits, idempotencyKey });
}
