import type { IDataObject, INodeExecutionData, IRun } from 'n8n-workflow';

/** What is left of an error once n8n has saved it. */
export interface SavedError {
	name?: string;
	message: string;
	description?: string | null;
	httpCode?: string | null;
	context?: IDataObject;
}

/** What a node did in one of its runs. */
export interface NodeOutcome {
	/** What left through the success output. */
	items: INodeExecutionData[];
	/** What left through the error output, when the node has one. */
	errorItems: INodeExecutionData[];
	/** Why the node or the whole workflow failed. */
	error?: SavedError;
}

/** Reads the outcome of a node from a finished execution. */
export function outcomeOf(run: IRun, nodeName: string, runIndex = 0): NodeOutcome {
	const { runData, error } = run.data.resultData;
	const task = runData[nodeName]?.[runIndex];
	const [items, errorItems] = task?.data?.main ?? [];
	return {
		items: items ?? [],
		errorItems: errorItems ?? [],
		error: (task?.error ?? error) as SavedError | undefined,
	};
}
