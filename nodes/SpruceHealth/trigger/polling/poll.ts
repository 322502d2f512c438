import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import {
	assertInTime,
	dropOldActivation,
	endActivation,
	noteFailedTry,
} from '../endpoint/activationDeadline';
import { activationError } from '../endpoint/activationError';
import { isActivating, noteActivated } from './activation';
import { type Collected, collectNewEvents } from './collectNewEvents';
import { failuresToReport } from './errors/failuresToReport';
import { pollError } from './errors/pollError';
import { UnreadableConversations } from './errors/unreadableConversations';
import { fetchTestEvents } from './fetchTestEvents';
import { keepPosition, keptPosition } from './keptPosition';
import { pollContextFor } from './pollContextFor';
import { readPollTarget, sourceOf } from './pollTarget';
import { isReplaced, mayBegin, triggerKey, whilePolling } from './runningPolls';

/**
 * Looks for new events, on schedule or for *Fetch Test Event* in the editor.
 *
 * @returns null if nothing starts the workflow
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const run = context.getMode() === 'manual' ? fetchTestEvents : pollUnlessPolling;
	return await run(context).catch((error: unknown) => {
		const failure = pollError(context, error);
		if (!isActivating(context)) throw failure;
		noteFailedTry(context, failure);
		throw activationError(context, failure);
	});
}

/** Leaves a poll out while another one of the same trigger is still running. */
async function pollUnlessPolling(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	dropOldActivation(context);
	const items = mayBegin(context)
		? await whilePolling(context, async () => await pollOnce(context))
		: null;
	// Also after a poll that was left out: n8n activates the workflow all the same.
	noteActivated(context);
	endActivation(context);
	return items;
}

async function pollOnce(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	assertActivatesInTime(context);
	const target = readPollTarget(context);
	const source = sourceOf(target);
	const pollContext = await pollContextFor(context, target);
	const start = keptPosition(context, target);
	if (start === undefined) {
		const position = await source.begin(pollContext);
		assertActivatesInTime(context);
		keepPosition(context, target, position);
		return null;
	}
	const collected = await collectNewEvents(context, source, pollContext, start);
	assertActivatesInTime(context);
	// The poll that replaced this one begins where this one began, and finds the same events.
	if (isReplaced(context)) return null;
	// Items must not get lost after this, because no later poll reads them again.
	keepPosition(context, target, collected.end);
	return itemsOrFailure(triggerKey(context), collected, pollContext.now());
}

/** n8n may have given up on the activation that it polls for, and then what came would get lost. */
function assertActivatesInTime(context: IPollFunctions): void {
	if (isActivating(context)) assertInTime(context);
}

/**
 * What n8n gets from a poll. If there are items, failures wait: a poll cannot return both, and the
 * next poll tries again what failed.
 *
 * @param now in ms since 1970
 */
function itemsOrFailure(
	trigger: string,
	{ items, failure, recordFailures }: Collected,
	now: number,
): INodeExecutionData[][] | null {
	const hasItems = items.length > 0;
	const mustWait = hasItems || failure !== undefined;
	const unreadable = failuresToReport(trigger, recordFailures, now, mustWait);
	if (hasItems) return [items];
	if (failure !== undefined) throw failure;
	if (unreadable.length > 0) throw new UnreadableConversations(unreadable);
	return null;
}
