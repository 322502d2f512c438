import type { IPollFunctions } from 'n8n-workflow';
import { assertEventsChosen, eventSettings } from '../fields/eventSettings';
import { missedEventNames } from '../fields/pollFields';
import { backgroundClient } from '../../client/backgroundClient';
import { endpointFor } from './endpointFor';
import { keptPosition } from './keptPosition';
import { pollBudget } from './pollBudget';
import type { PollTarget } from './pollTarget';
import type { PollContext } from './sources/Source';

/** What a source needs for a poll of this trigger. */
export async function pollContextFor(
	context: IPollFunctions,
	target: PollTarget,
): Promise<PollContext> {
	const operation = 'polling trigger: look for news';
	const client = await backgroundClient(context, 'read', operation, pollBudget(context).calls);
	const settings = eventSettings(context, missedEventNames);
	const pollContext = { client, settings, now: () => Date.now() };
	if (target.endpointId === undefined) return pollContext;
	assertEventsChosen(settings, missedEventNames);
	const { endpointUrl } = keptPosition(context, target) ?? {};
	const endpoint = await endpointFor(client, target.endpointId, endpointUrl);
	return { ...pollContext, endpoint };
}
