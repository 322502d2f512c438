import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { SpruceHealth } from '../../nodes/SpruceHealth/SpruceHealth.node';
import { SpruceHealthPollingTrigger } from '../../nodes/SpruceHealth/SpruceHealthPollingTrigger.node';
import { SpruceHealthTrigger } from '../../nodes/SpruceHealth/SpruceHealthTrigger.node';

type Entry = INodeProperties | INodePropertyCollection | INodePropertyOptions;

/** A field and all fields inside of it. */
function withInner(entry: Entry): INodeProperties[] {
	const inner: Entry[] = [
		...('options' in entry ? (entry.options ?? []) : []),
		...('values' in entry ? entry.values : []),
	];
	const own = 'type' in entry ? [entry] : [];
	return [...own, ...inner.flatMap(withInner)];
}

const nodes = [new SpruceHealth(), new SpruceHealthTrigger(), new SpruceHealthPollingTrigger()];

describe.each(nodes.map((node) => [node.description.displayName, node.description] as const))(
	'the lists of %s that are filled from Spruce',
	(_name, { properties }) => {
		const lists = properties
			.flatMap(withInner)
			.filter(({ typeOptions }) => typeOptions?.loadOptionsMethod !== undefined);

		it('take names from expressions, which n8n would else call not supported', () => {
			const refusing = lists.filter(({ allowArbitraryValues }) => allowArbitraryValues !== true);

			expect(lists.length).toBeGreaterThan(2);
			expect(refusing.map(({ displayName }) => displayName)).toEqual([]);
		});

		it('are named after what they take', () => {
			const names = lists.map(({ displayName }) => displayName);

			expect(names.filter((name) => !/Names or IDs$|Name or ID$/.test(name))).toEqual([]);
		});
	},
);
