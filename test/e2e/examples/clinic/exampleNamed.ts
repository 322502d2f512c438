import { choicesIn } from '../../../../demo/examples/choicesIn';
import { exampleWorkflows } from '../../../../demo/examples/exampleWorkflows';
import { withChoices } from '../../../../demo/examples/withChoices';
import type { Workflow } from '../../host/Workflow';
import type { Stage } from '../../Stage';

/** An example without data tables, with everything chosen that its notes ask for. */
export async function exampleNamed(
	name: string,
	{ simulator, credential }: Pick<Stage, 'simulator' | 'credential'>,
): Promise<Workflow> {
	const example = exampleWorkflows().find((candidate) => candidate.name === name);
	if (example === undefined) throw new Error(`there is no example "${name}"`);
	const credentials = { spruceHealthApi: credential };
	return withChoices(example, choicesIn(simulator.organization, {}, credentials));
}
