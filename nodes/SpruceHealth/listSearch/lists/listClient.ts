import { randomUUID } from 'crypto';
import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { clientFor } from '../../client/clientFor';
import type { SpruceClient } from '../../client/SpruceClient';

/** How long a user who has opened a list waits for it. */
const timeoutMs = 20_000;

/** How long a user waits for calls that are used up, where they are free again soon. */
const maxWaitMs = 5_000;

/** A client that fills a list in the editor. It only reads, and goes first: the user is waiting. */
export async function listClient(context: ILoadOptionsFunctions): Promise<SpruceClient> {
	return await clientFor(context, {
		access: 'read',
		policy: { maxWaitMs, keepInReserve: 0, goesFirst: true },
		timeoutMs,
		origin: {
			instanceId: context.getInstanceId(),
			workflowId: context.getWorkflow().id ?? '',
			executionId: randomUUID(),
			nodeId: context.getNode().id,
			nodeName: context.getNode().name,
			itemIndex: 0,
		},
		operation: 'list in the editor',
	});
}
