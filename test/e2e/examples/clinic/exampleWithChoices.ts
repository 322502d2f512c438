import { choicesIn } from '../../../../demo/examples/choicesIn';
import { exampleNamed } from '../../../../demo/examples/exampleWorkflows';
import { withChoices } from '../../../../demo/examples/withChoices';
import type { Workflow } from '../../host/Workflow';
import type { Stage } from '../../Stage';

/** An example without data tables, with everything chosen that its notes ask for. */
export function exampleWithChoices(
	name: string,
	{ simulator, credential }: Pick<Stage, 'simulator' | 'credential'>,
): Workflow {
	const credentials = { spruceHealthApi: credential };
	return withChoices(exampleNamed(name), choicesIn(simulator.organization, {}, credentials));
}
