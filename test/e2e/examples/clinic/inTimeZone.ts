import type { SavedWorkflow } from '../../host/Workflow';
import type { ExampleClinic } from './ExampleClinic';

/** Chooses the time zone of a workflow, as the notes of the examples ask for. */
export async function inTimeZone(
	{ stage }: ExampleClinic,
	workflow: SavedWorkflow,
	timezone: string,
): Promise<SavedWorkflow> {
	const settings = { ...workflow.settings, timezone };
	return await stage.rest.save(workflow, { settings });
}
