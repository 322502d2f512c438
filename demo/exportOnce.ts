import { itemsOf } from '../test/e2e/host/Execution';
import { ExplainedError } from '../test/e2e/host/processes/ExplainedError';
import type { Demo } from './startDemo';

const exportWorkflow = 'Export all contacts';

/** Runs "Export all contacts" in n8n, reports the result and returns whether every contact came out. */
export async function exportOnce(demo: Demo, report: (line: string) => void): Promise<boolean> {
	const { rest, simulator, workflows } = demo;
	const workflow = workflows.find(({ name }) => name === exportWorkflow);
	if (workflow === undefined) throw new ExplainedError(`There is no workflow "${exportWorkflow}".`);
	const callsBefore = simulator.requests.length;
	const startedAt = Date.now();
	const execution = await rest.run(workflow);
	const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
	const calls = simulator.requests.length - callsBefore;
	const lastNode = workflow.nodes[workflow.nodes.length - 1].name;
	const items = itemsOf(execution, lastNode).length;
	const expected = simulator.organization.contacts.length;
	report(
		`"${exportWorkflow}" ended with ${execution.status}: ${items} contacts of ${expected} ` +
			`in ${calls} API calls and ${seconds} s`,
	);
	const { error } = execution.data.resultData;
	if (error) report(error.message);
	return execution.status === 'success' && items === expected;
}
