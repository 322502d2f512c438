import type { IPollFunctions } from 'n8n-workflow';

/**
 * The static data of the triggers whose workflow is active. n8n polls once before it activates a
 * workflow, and loads the workflow for that with a static data object of its own. So an object that
 * is not in here belongs to a workflow that n8n is about to activate.
 */
const active = new WeakSet<object>();

/**
 * Whether n8n waits for this poll to activate the workflow (n8n 2: to publish it), or to take it up
 * when n8n starts.
 */
export function isActivating(context: IPollFunctions): boolean {
	// n8n 2's own scheduler, which is off by default, loads the workflow for each poll as an update.
	const mayBeFirst = context.getMode() !== 'manual' && context.getActivationMode() !== 'update';
	return mayBeFirst && !active.has(context.getWorkflowStaticData('node'));
}

/** Notes that a poll went well, after which n8n activates the workflow. */
export function noteActivated(context: IPollFunctions): void {
	active.add(context.getWorkflowStaticData('node'));
}
