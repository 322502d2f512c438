import type { N8nLine } from '../../test/e2e/host/installation/n8nInstall';
import type { Workflow } from '../../test/e2e/host/Workflow';

/** Where the examples are to run. */
export interface ExampleSetting {
	line: N8nLine;
	hasPostgres: boolean;
}

/** The examples that can run there. Reports each of the others, with the reason. */
export function runnableExamples(
	examples: Workflow[],
	setting: ExampleSetting,
	report: (text: string) => void = () => undefined,
): Workflow[] {
	return examples.filter((example) => {
		const reason = whyNot(example, setting);
		if (reason !== undefined) report(`Left out: "${example.name}" needs ${reason}.`);
		return reason === undefined;
	});
}

function whyNot({ nodes }: Workflow, { line, hasPostgres }: ExampleSetting): string | undefined {
	const types = nodes.map(({ type }) => type);
	if (line === '1.x' && types.some((type) => type.endsWith('HitlTool'))) {
		return 'n8n 2, because n8n 1 has no human review of AI tools';
	}
	if (!hasPostgres && types.includes('n8n-nodes-base.postgres')) {
		return 'PostgreSQL, which is not installed here';
	}
	return undefined;
}
