import type { IPollFunctions } from 'n8n-workflow';
import { eventSettings } from '../fields/eventSettings';
import { triggerClient } from '../output/triggerClient';
import { endpointFor } from './endpointFor';
import { keptPosition } from './keptPosition';
import { paceOf } from './pace';
import type { Look } from './sources/Source';
import type { Watched } from './watchedBy';

/** What a source needs for a poll of this trigger. */
export async function lookFor(context: IPollFunctions, watched: Watched): Promise<Look> {
	const operation = 'polling trigger: look for news';
	const client = await triggerClient(context, 'read', operation, paceOf(context).calls);
	const look = { client, settings: eventSettings(context), now: () => Date.now() };
	if (watched.endpointId === undefined) return look;
	const { endpointUrl } = keptPosition(context, watched) ?? {};
	return { ...look, endpoint: await endpointFor(client, watched.endpointId, endpointUrl) };
}
