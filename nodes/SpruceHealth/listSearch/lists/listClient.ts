import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { backgroundClient } from '../../client/backgroundClient';
import type { SpruceClient } from '../../client/SpruceClient';

/** How long a user who has opened a list waits for calls that are used up, where they are free again soon. */
const maxWaitMs = 5_000;

/** No wait ends later after the list was opened, such as that for the first answer after a start of n8n. */
const longestWaitMs = 30_000;

/** A client that fills a list in the editor. It only reads, and goes first: the user is waiting. */
export async function listClient(context: ILoadOptionsFunctions): Promise<SpruceClient> {
	const deadline = Date.now() + longestWaitMs;
	return await backgroundClient(context, 'read', 'list in the editor', { maxWaitMs, deadline });
}
