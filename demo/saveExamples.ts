import type { DataTable } from '../test/e2e/host/DataTable';
import type { N8nRest } from '../test/e2e/host/N8nRest';
import type { SavedWorkflow, Workflow } from '../test/e2e/host/Workflow';
import { withChoices } from './withChoices';

const subWorkflow = 'Ask one patient';

/** Creates the data table of the questions that wait, as the examples describe it. */
export async function createOpenQuestions(rest: N8nRest): Promise<DataTable> {
	return await rest.createDataTable('Open questions', [
		{ name: 'conversationId', type: 'string' },
		{ name: 'resumeUrl', type: 'string' },
		{ name: 'askedAt', type: 'date' },
	]);
}

/** Saves examples, with everything chosen, so that they can be run. */
export async function saveExamples(
	rest: N8nRest,
	examples: readonly Workflow[],
): Promise<SavedWorkflow[]> {
	const { id: tableId } = await createOpenQuestions(rest);
	const save = async (example: Workflow, workflowId?: string) =>
		await rest.createWorkflow(withChoices(example, { tableId, workflowId }));
	const isSubWorkflow = ({ name }: Workflow) => name === subWorkflow;
	const asking = await Promise.all(
		examples.filter(isSubWorkflow).map(async (example) => await save(example)),
	);
	const others = await Promise.all(
		examples
			.filter((example) => !isSubWorkflow(example))
			.map(async (example) => await save(example, asking.at(0)?.id)),
	);
	return [...asking, ...others].sort((one, other) => one.name.localeCompare(other.name));
}
