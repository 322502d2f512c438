import type { IDataObject } from 'n8n-workflow';
import type { SimulatedClinic } from '../simulatedClinic';

/** Runs an operation that changes conversations, and tells what the editor shows above its output. */
export async function changesOf(
	clinic: SimulatedClinic,
	parameters: IDataObject,
	items?: IDataObject[],
) {
	const run = await clinic.run(
		{ resource: 'conversation', simplify: false, ...parameters },
		{ items },
	);
	const [task] = run.runData.data.resultData.runData['Spruce Health'] ?? [];
	const writes = clinic.simulator.requests.filter(({ method }) => method !== 'GET');
	return {
		...run,
		hints: (task?.hints ?? []).map(({ message }) => message),
		/** What was sent to Spruce to be written. */
		bodies: writes.map(({ body }) => body),
	};
}
