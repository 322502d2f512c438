import type { IRun } from 'n8n-workflow';

/** What the editor shows above the output of a node. */
export function hintsOf(run: IRun, nodeName: string): string[] {
	const [task] = run.data.resultData.runData[nodeName] ?? [];
	return (task?.hints ?? []).map(({ message }) => message);
}
