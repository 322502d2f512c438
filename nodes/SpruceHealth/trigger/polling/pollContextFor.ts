import type { IPollFunctions } from 'n8n-workflow';
import { eventSettings } from '../fields/eventSettings';
import { triggerClient } from '../output/triggerClient';
import { endpointFor } from './endpointFor';
import { keptPosition } from './keptPosition';
import { pollBudget } from './pollBudget';
import type { PollContext } from './sources/Source';
import type { PollTarget } from './pollTarget';

/** What a source needs for a poll of this trigger. */
export async function pollContextFor(
	context: IPollFunctions,
	watched: PollTarget,
): Promise<PollContext> {
	const operation = 'polling trigger: look for news';
	const client = await triggerClient(context, 'read', operation, pollBudget(context).calls);
	const look = { client, settings: eventSettings(context), now: () => Date.now() };
	if (watched.endpointId === undefined) return look;
	const { endpointUrl } = keptPosition(context, watched) ?? {};
	return { ...look, endpoint: await endpointFor(client, watched.endpointId, endpointUrl) };
}
