import { setTimeout as sleep } from 'node:timers/promises';
import type { ListedExecution } from '../e2e/host/Execution';
import { N8nRest } from '../e2e/host/N8nRest';
import type { SavedWorkflow } from '../e2e/host/Workflow';

const pollMs = 1_000;

/** Requests to n8n that only the tests of its queue mode make. */
export class QueueRest extends N8nRest {
	/** The executions of a workflow once all of them have ended, oldest first. */
	async finished(workflow: SavedWorkflow): Promise<ListedExecution[]> {
		for (;;) {
			const executions = await this.listExecutions(workflow);
			const isAnyUnderWay = executions.some(({ status }) => ['new', 'running'].includes(status));
			if (!isAnyUnderWay) return executions.reverse();
			await sleep(pollMs);
		}
	}
}
