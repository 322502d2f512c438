import type { N8nRest } from '../../test/e2e/host/N8nRest';
import type { SavedWorkflow, Workflow } from '../../test/e2e/host/Workflow';
import { type Choices, withChoices } from './withChoices';

const subWorkflowTrigger = 'n8n-nodes-base.executeWorkflowTrigger';

/** Saves examples under a tag, with everything chosen, so that they can be run. */
export async function saveExamples(
	rest: N8nRest,
	examples: readonly Workflow[],
	choices: Choices,
): Promise<SavedWorkflow[]> {
	const tags = [await rest.createTag('Spruce Health examples')];
	const workflowId: Record<string, string> = {};
	const saved: SavedWorkflow[] = [];
	for (const example of subWorkflowsFirst(examples)) {
		const lists = { ...choices.lists, workflowId };
		const complete = withChoices(example, { ...choices, lists });
		const workflow = await rest.createWorkflow({ ...complete, tags });
		workflowId[workflow.name] = workflow.id;
		saved.push(workflow);
	}
	return saved.sort((one, other) => one.name.localeCompare(other.name));
}

/** The other examples choose them. */
function subWorkflowsFirst(examples: readonly Workflow[]): Workflow[] {
	const isCalled = ({ nodes }: Workflow) => nodes.some(({ type }) => type === subWorkflowTrigger);
	return [...examples].sort((one, other) => Number(isCalled(other)) - Number(isCalled(one)));
}
