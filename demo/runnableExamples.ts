import type { N8nLine } from '../test/e2e/host/installation/n8nInstall';
import type { Workflow } from '../test/e2e/host/Workflow';

/** Whether somebody reviews what an AI agent wants to do. n8n makes such nodes since version 2. */
export function hasHumanReview({ nodes }: Pick<Workflow, 'nodes'>): boolean {
	return nodes.some(({ type }) => type.endsWith('HitlTool'));
}

/** The examples that a line of n8n can run. Reports each of the others, with the reason. */
export function runnableExamples(
	examples: Workflow[],
	line: N8nLine,
	report: (text: string) => void,
): Workflow[] {
	return examples.filter((example) => {
		if (line !== '1.x' || !hasHumanReview(example)) return true;
		report(
			`Left out: "${example.name}" needs n8n 2, because n8n 1 has no human review of AI tools.`,
		);
		return false;
	});
}
