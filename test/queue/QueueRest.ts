import type { ExecutionStatus } from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';
import { N8nRest } from '../e2e/host/N8nRest';
import type { SavedWorkflow } from '../e2e/host/Workflow';

const pollMs = 1_000;
/** The most that n8n gives at once. */
const pageSize = 100;

/** An execution in n8n's list of executions. */
export interface ListedExecution {
	id: string;
	status: ExecutionStatus;
}

interface ExecutionPage {
	results: ListedExecution[];
	/** Null on the last page. */
	nextCursor: string | null;
}

/** What a test of the queue asks of n8n beyond what every test asks. */
export class QueueRest extends N8nRest {
	/** Publishes a workflow, so that its webhook is called, and waits until it is. */
	async activate({ id }: SavedWorkflow): Promise<void> {
		const { versionId } = await this.request<{ versionId: string }>('GET', `/rest/workflows/${id}`);
		await this.request('POST', `/rest/workflows/${id}/activate`, { versionId });
		for (;;) {
			const path = `/rest/workflows/${id}/publication-status`;
			const { status } = await this.request<{ status: string }>('GET', path);
			if (status !== 'in_progress') return;
			await sleep(pollMs);
		}
	}

	/** The executions of a workflow once none of them is going on any more, oldest first. */
	async finished(workflow: SavedWorkflow): Promise<ListedExecution[]> {
		for (;;) {
			const executions = await this.listed(workflow);
			const goingOn = executions.some(({ status }) => ['new', 'running'].includes(status));
			if (!goingOn) return executions.reverse();
			await sleep(pollMs);
		}
	}

	/** The executions of a workflow, newest first. */
	private async listed({ id }: SavedWorkflow): Promise<ListedExecution[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
		// n8n's next page may begin with the last execution of the one before.
		const all = new Map<string, ListedExecution>();
		let cursor: string | null = null;
		do {
			const onwards: string = cursor === null ? '' : `&cursor=${cursor}`;
			const page: ExecutionPage = await this.request(
				'GET',
				`/rest/executions?limit=${pageSize}&filter=${filter}${onwards}`,
			);
			for (const execution of page.results) all.set(execution.id, execution);
			cursor = page.nextCursor;
		} while (cursor !== null);
		return [...all.values()];
	}
}
