import { randomUUID } from 'crypto';
import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { clientFor } from '../../client/clientFor';
import type { SpruceClient } from '../../client/SpruceClient';

/** A user who has just opened a list will not wait longer. */
const patienceMs = 20_000;

/** A client for filling a list in the editor: it only reads, and tells at once when it cannot. */
export async function listClient(context: ILoadOptionsFunctions): Promise<SpruceClient> {
	return await clientFor(context, {
		access: 'read',
		policy: { onRateLimit: 'fail', maxWaitMs: 0, keepInReserve: 0 },
		timeoutMs: patienceMs,
		origin: {
			instanceId: context.getInstanceId(),
			workflowId: context.getWorkflow().id ?? '',
			executionId: randomUUID(),
			nodeId: context.getNode().id,
			itemIndex: 0,
		},
		operation: 'list in the editor',
	});
}
