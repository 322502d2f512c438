import type { IPollFunctions } from 'n8n-workflow';

/**
 * The data of the triggers whose workflow is switched on. n8n polls before it is, and loads the
 * workflow for that, with its data, as an object of its own.
 */
const active = new WeakSet<object>();

/** Whether n8n waits for this poll to switch the workflow on, or to take it up when n8n starts. */
export function isActivating(context: IPollFunctions): boolean {
	// n8n 2's scheduler of its own, which is off by default, loads the workflow for each poll, as an
	// update.
	const isFirst = context.getMode() !== 'manual' && context.getActivationMode() !== 'update';
	return isFirst && !active.has(context.getWorkflowStaticData('node'));
}

/** Notes that a poll has gone well, after which n8n switches the workflow on. */
export function noteActivated(context: IPollFunctions): void {
	active.add(context.getWorkflowStaticData('node'));
}
