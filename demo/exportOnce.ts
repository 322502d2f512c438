import { itemsOf } from '../test/e2e/host/Execution';
import { ExplainedError } from '../test/e2e/host/processes/ExplainedError';
import type { SavedWorkflow } from '../test/e2e/host/Workflow';
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
	const items = itemsOf(execution, exportingNode(workflow)).length;
	const expected = simulator.organization.contacts.length;
	report(
		`"${exportWorkflow}" ended with ${execution.status}: ${items} contacts of ${expected} ` +
			`in ${calls} API calls and ${seconds} s`,
	);
	const { error } = execution.data.resultData;
	if (error) report(error.message);
	return execution.status === 'success' && items === expected;
}

/** The step that lists the contacts; what comes after it makes one file of them. */
function exportingNode({ nodes }: SavedWorkflow): string {
	const found = nodes.find(
		({ parameters: { resource, operation } }) => resource === 'contact' && operation === 'getAll',
	);
	if (found === undefined) throw new ExplainedError(`"${exportWorkflow}" gets no contacts.`);
	return found.name;
}
