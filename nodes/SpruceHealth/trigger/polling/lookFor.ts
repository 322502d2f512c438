import type { IPollFunctions } from 'n8n-workflow';
import { eventSettings } from '../eventSettings';
import { triggerClient } from '../triggerClient';
import { pollBudgetMs } from './pollBudgetMs';
import type { Look } from './Source';
import type { Watched } from './watchedBy';

/** What a source needs for a poll of this trigger. */
export async function lookFor(context: IPollFunctions, { endpointId }: Watched): Promise<Look> {
	// The wait for a new window of the rate limit must not take what the poll has.
	const maxWaitMs = pollBudgetMs(context) / 4;
	const operation = 'polling trigger: look for news';
	return {
		client: await triggerClient(context, 'read', operation, undefined, maxWaitMs),
		settings: eventSettings(context),
		endpointId,
		now: () => Date.now(),
	};
}
