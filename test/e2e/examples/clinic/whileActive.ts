import type { SavedWorkflow } from '../../host/Workflow';
import type { ExampleClinic } from './ExampleClinic';

/** Lets something happen while a workflow listens to Spruce. */
export async function whileActive(
	{ stage: { rest } }: ExampleClinic,
	workflow: SavedWorkflow,
	work: () => Promise<void>,
): Promise<void> {
	await rest.activate(workflow);
	try {
		await work();
	} finally {
		await rest.deactivate(workflow);
	}
}
