import type { ExecutionStatus, INodeExecutionData, IRunExecutionData } from 'n8n-workflow';

/** An execution in n8n's list of executions. */
export interface ListedExecution {
	id: string;
	status: ExecutionStatus;
}

/** A finished execution as n8n saved it. */
export interface Execution extends ListedExecution {
	data: IRunExecutionData;
}

/** The items that a node gave to one of its branches, over all its runs. */
export function itemsOf(execution: Execution, node: string, branch = 0): INodeExecutionData[] {
	const runs = execution.data.resultData.runData[node] ?? [];
	return runs.flatMap((run) => run.data?.main[branch] ?? []);
}

/** What made it fail; undefined when it did not. */
export function failureOf(execution: Execution): string | undefined {
	return execution.data.resultData.error?.message;
}

/**
 * Whether it has ended, and n8n has saved how. n8n 1 may save the first before the second: the data is
 * still that of the wait then. And after a restart it calls an execution crashed that still waits.
 */
export function isOver({ status, data }: Execution): boolean {
	if (status === 'canceled') return true;
	return ['success', 'error', 'crashed'].includes(status) && data.waitTill === undefined;
}
