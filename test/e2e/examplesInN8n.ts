import { exampleWorkflows } from '../../demo/exampleWorkflows';
import { runnableExamples } from '../../demo/runnableExamples';
import { ExampleClinic } from './examples/ExampleClinic';
import type { N8nLine } from './host/installation/n8nInstall';
import { owner } from './owner';
import { preparedServer, silentCaller } from './prepare';
import { startStage, type Stage } from './Stage';

/** The example workflows in a real server: imported, set up and run as their notes say. */
export function examplesInN8n(line: N8nLine): void {
	let stage: Stage;
	let clinic: ExampleClinic;

	beforeAll(async () => {
		const examples = runnableExamples(await exampleWorkflows(), line, () => undefined);
		const types = examples.flatMap(({ nodes }) => nodes.map(({ type }) => type));
		stage = await startStage(silentCaller, {
			n8n: { ...(await preparedServer(line)), nodeTypes: [...new Set(types)] },
			simulator: { isUpToDate: true },
			owner,
		});
		clinic = await ExampleClinic.open(stage);
	});

	afterAll(async () => await stage?.close());

	it('makes no request that the description of the API forbids', () => {
		expect(stage.simulator.violations).toEqual([]);
	});
}
