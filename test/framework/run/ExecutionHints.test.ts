import type { IExecuteFunctions } from 'n8n-workflow';
import { ExecutionHints } from '../../../nodes/SpruceHealth/framework/run/ExecutionHints';

describe('what a run tells above its output', () => {
	function shown(hints: ExecutionHints): string[] {
		const messages: string[] = [];
		const addExecutionHints: IExecuteFunctions['addExecutionHints'] = (...added) =>
			void messages.push(...added.map(({ message }) => message));
		hints.show({ addExecutionHints } as IExecuteFunctions);
		return messages;
	}

	it('is each text once, in the order in which they were first said', () => {
		const hints = new ExecutionHints();

		for (const text of ['B', 'A', 'B']) hints.add(text);

		expect(shown(hints)).toEqual(['B', 'A']);
	});

	it('counts the items that say the same', () => {
		const hints = new ExecutionHints();
		const sentTo = (address: string) => (items: number) => `${items} to ${address}`;

		for (const address of ['A', 'B', 'A']) hints.add(sentTo(address));

		expect(shown(hints)).toEqual(['2 to A', '1 to B']);
	});

	it('is nothing when no item has said anything', () => {
		expect(shown(new ExecutionHints())).toEqual([]);
	});
});
