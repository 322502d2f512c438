import type { INodeType } from 'n8n-workflow';

/**
 * Hands its input to the first output as often as `rounds` says, then to the second: connect the
 * first with the node under test and that one back to this one, and it runs in a loop.
 */
export function roundsNode(rounds: number): INodeType {
	return {
		description: {
			displayName: 'Rounds',
			name: 'rounds',
			group: ['transform'],
			version: 1,
			description: 'Runs what is connected several times',
			defaults: { name: 'Rounds' },
			inputs: ['main'],
			outputs: ['main', 'main'],
			outputNames: ['round', 'done'],
			properties: [],
		},
		async execute() {
			const memory = this.getContext('node');
			const done = Number(memory.done ?? 0);
			memory.done = done + 1;
			return done < rounds ? [this.getInputData(), []] : [[], this.getInputData()];
		},
	};
}
