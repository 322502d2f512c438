import type { IExecuteFunctions } from 'n8n-workflow';
import type { HintText } from '../declare/operation';

/** What a run tells the user besides its output. A thousand items with one remark make one hint. */
export class ExecutionHints {
	/** What was said, and by how many items, by its text for one item. */
	private readonly hints = new Map<string, { textFor: (items: number) => string; items: number }>();

	add(message: HintText): void {
		const textFor = typeof message === 'string' ? () => message : message;
		const { items } = this.hints.get(textFor(1)) ?? { items: 0 };
		this.hints.set(textFor(1), { textFor, items: items + 1 });
	}

	/** Shows the hints above the output of the node. */
	show(context: IExecuteFunctions): void {
		const hints = [...this.hints.values()].map(({ textFor, items }) => ({
			message: textFor(items),
			location: 'outputPane' as const,
		}));
		if (hints.length > 0) context.addExecutionHints(...hints);
	}
}
