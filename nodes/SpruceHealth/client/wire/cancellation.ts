import { OperationalError } from 'n8n-workflow';
import type { N8nContext } from './n8nContext';

/** Whether the user or n8n stopped the execution. The loading of an editor's list cannot be stopped. */
export function isCancelled(context: N8nContext): boolean {
	return (
		'getExecutionCancelSignal' in context && context.getExecutionCancelSignal()?.aborted === true
	);
}

/** n8n shows an execution as canceled, not as failed, when the error has exactly this message. */
export const cancellation = 'The execution was canceled';

/** Ends the work of a stopped execution. */
export function stopIfCancelled(context: N8nContext): void {
	if (isCancelled(context)) throw new OperationalError(cancellation);
}
