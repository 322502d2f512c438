import type { IPollFunctions } from 'n8n-workflow';
import { keptPosition } from './keptPosition';
import { readPollTarget } from './pollTarget';

/** The static data of the polls that are running now in this process, by `triggerKey`. */
const running = new Map<string, object>();

/** Unique for a trigger. A copy of a workflow has nodes with the same IDs. */
export function triggerKey(context: IPollFunctions): string {
	return `${context.getWorkflow().id ?? ''}:${context.getNode().id}`;
}

/**
 * Whether a poll may begin although another one of the same trigger may still be running. n8n polls on
 * schedule all the same, and both would find the same events. Two polls begin nevertheless:
 * - one without a position. It takes no events, and what happens until the next poll would get lost;
 * - in n8n 1, the one of a workflow that was saved or activated again. Its static data is from before
 *   the poll that is running, so it replaces that one. n8n 2 discards that one itself.
 */
export function mayBegin(context: IPollFunctions): boolean {
	const other = running.get(triggerKey(context));
	if (other === undefined) return true;
	if (keptPosition(context, readPollTarget(context)) === undefined) return true;
	return !discardsReplacedPolls(context) && other !== staticDataOf(context);
}

/** Polls, and notes meanwhile that the trigger is polling. */
export async function whilePolling<Result>(
	context: IPollFunctions,
	poll: () => Promise<Result>,
): Promise<Result> {
	const key = triggerKey(context);
	running.set(key, staticDataOf(context));
	return await poll().finally(() => {
		if (!isReplaced(context)) running.delete(key);
	});
}

/** Whether another poll has begun in the place of this one, which is running. */
export function isReplaced(context: IPollFunctions): boolean {
	return running.get(triggerKey(context)) !== staticDataOf(context);
}

/** n8n 2 reports its time for a poll, and n8n 1 does not. */
function discardsReplacedPolls(context: IPollFunctions): boolean {
	return 'getPollBudgetMs' in context;
}

function staticDataOf(context: IPollFunctions): object {
	return context.getWorkflowStaticData('node');
}
