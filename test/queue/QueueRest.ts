/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { ExecutionStatus } from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';
import { N8nRest } from '../e2e/host/N8nRest';
import type { SavedWorkflow } from '../e2e/host/Workflow';

const pollMs = 1_000;

/** An execution in n8n's list of executions. */
export interface ListedExecution {
	id: string;
	status: ExecutionStatus;
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
	async finished({ id }: SavedWorkflow): Promise<ListedExecution[]> {
		for (;;) {
			const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
			const { results } = await this.request<{ results: ListedExecution[] }>(
				'GET',
				`/rest/executions?limit=100&filter=${filter}`,
			);
			const goingOn = results.some(({ status }) => ['new', 'running'].includes(status));
			if (!goingOn) return results.reverse();
			await sleep(pollMs);
		}
	}
}
