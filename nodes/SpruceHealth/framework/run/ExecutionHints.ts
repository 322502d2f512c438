import type { IExecuteFunctions } from 'n8n-workflow';

/** What a run tells the user besides its output. A thousand items with one remark make one hint. */
export class ExecutionHints {
	private readonly messages = new Set<string>();

	add(message: string): void {
		this.messages.add(message);
	}

	/** Shows the hints above the output of the node. */
	show(context: IExecuteFunctions): void {
		const hints = [...this.messages].map((message) => ({
			message,
			location: 'outputPane' as const,
		}));
		if (hints.length > 0) context.addExecutionHints(...hints);
	}
}
