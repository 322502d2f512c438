import { exampleWorkflows } from '../../demo/exampleWorkflows';

const stickyNote = 'n8n-nodes-base.stickyNote';
const code = 'n8n-nodes-base.code';
const mostNodes = 10;
/** In pixels of n8n's canvas. */
const nodeSize = 100;
const credential = { id: 'of this server', name: 'Spruce Health account' };

describe('the example workflows', () => {
	it('have at most ten nodes each, beside their notes', async () => {
		for (const { name, nodes } of await exampleWorkflows(credential)) {
			const count = nodes.filter(({ type }) => type !== stickyNote).length;
			expect({ name, isSmall: count <= mostNodes }).toEqual({ name, isSmall: true });
		}
	});

	it('need no code', async () => {
		const nodes = (await exampleWorkflows(credential)).flatMap((example) => example.nodes);
		expect(nodes.filter(({ type }) => type === code)).toEqual([]);
	});

	it('have a credential in every node of the package', async () => {
		const nodes = (await exampleWorkflows(credential)).flatMap((example) => example.nodes);
		const own = nodes.filter(({ type }) => type.startsWith('n8n-nodes-spruce-health.'));
		expect(own.filter(({ credentials }) => credentials === undefined)).toEqual([]);
	});

	it('lead only to nodes that they have', async () => {
		for (const { name, nodes, connections } of await exampleWorkflows(credential)) {
			const names = nodes.map((node) => node.name);
			// Tools and models of an AI agent are connected by other names than main.
			const targets = Object.values(connections)
				.flatMap((byType) => Object.values(byType).flat(2))
				.flatMap((target) => target?.node ?? []);
			const all = [...Object.keys(connections), ...targets];
			expect({ name, missing: all.filter((node) => !names.includes(node)) }).toEqual({
				name,
				missing: [],
			});
		}
	});

	it('have no note over a node', async () => {
		for (const { name, nodes } of await exampleWorkflows(credential)) {
			const notes = nodes.filter(({ type }) => type === stickyNote);
			const hidden = nodes
				.filter(({ type }) => type !== stickyNote)
				.filter(({ position: [x, y] }) =>
					notes.some(({ position: [left, top], parameters: { width, height } }) => {
						const isBeside = x + nodeSize <= left || x >= left + Number(width);
						const isAboveOrBelow = y + nodeSize <= top || y >= top + Number(height);
						return !isBeside && !isAboveOrBelow;
					}),
				);
			expect({ name, hidden: hidden.map((node) => node.name) }).toEqual({ name, hidden: [] });
		}
	});
});
