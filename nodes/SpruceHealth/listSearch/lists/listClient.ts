import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { backgroundClient } from '../../client/backgroundClient';
import type { SpruceClient } from '../../client/SpruceClient';

/** How long a user who has opened a list waits for calls that are used up, where they are free again soon. */
const maxWaitMs = 5_000;

/** A client that fills a list in the editor. It only reads, and goes first: the user is waiting. */
export async function listClient(context: ILoadOptionsFunctions): Promise<SpruceClient> {
	return await backgroundClient(context, 'read', 'list in the editor', { maxWaitMs });
}
