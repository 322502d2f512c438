import type { IExecuteFunctions } from 'n8n-workflow';
import { ExecutionHints } from '../../../../nodes/SpruceHealth/framework/run/hints/ExecutionHints';

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

	it('names once what several items name, and nothing that another item takes back', () => {
		const hints = new ExecutionHints();
		const text = (names: string, items: number) => `${names} in ${items}`;

		hints.add({ names: ['A', 'B'], except: ['C'], text });
		hints.add({ names: ['B', 'C', 'D'], except: ['A'], text });

		expect(shown(hints)).toEqual(['"B", "D" in 2']);
	});

	it('is nothing when every name is taken back', () => {
		const hints = new ExecutionHints();

		hints.add({ names: ['A'], text: (names) => names });
		hints.add({ names: [], except: ['A'], text: (names) => names });

		expect(shown(hints)).toEqual([]);
	});

	it('names ten things at most', () => {
		const hints = new ExecutionHints();
		const names = Array.from({ length: 12 }, (_, index) => `${index + 1}`);

		hints.add({ names, text: (all) => all });

		expect(shown(hints)).toEqual([expect.stringMatching(/^"1", .*"10" and 2 more$/)]);
	});

	it('is five texts at most, and how many more there are', () => {
		const hints = new ExecutionHints();

		for (let index = 0; index < 6; index++) hints.add(`Remark ${index}`);
		expect(shown(hints)).toHaveLength(6);

		hints.add('Remark 6');
		expect(shown(hints)).toEqual([
			...Array.from({ length: 5 }, (_, index) => `Remark ${index}`),
			'2 more remarks like these are not shown.',
		]);
	});

	it('is nothing when no item has said anything', () => {
		expect(shown(new ExecutionHints())).toEqual([]);
	});
});
