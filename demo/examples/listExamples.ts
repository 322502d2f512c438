import type { Workflow } from '../../test/e2e/host/Workflow';

const stickyNote = 'n8n-nodes-base.stickyNote';

/** The example workflows as a list to read: each with what it does and what it begins with. */
export function listExamples(examples: readonly Workflow[]): string {
	const inOrder = [...examples].sort((one, other) => one.name.localeCompare(other.name));
	return inOrder
		.map((example) => {
			const begins = beginningsOf(example).join(' · ');
			return `${example.name}\n  ${whatItDoes(example)}\n  Begins with: ${begins}\n`;
		})
		.join('\n');
}

/** The first sentence below the title of its first note. */
function whatItDoes({ nodes }: Workflow): string {
	const note = nodes.find(({ type }) => type === stickyNote);
	const [, text = ''] = String(note?.parameters.content ?? '').split('\n');
	const [sentence] = /^.*?[.!?](?=\s|$)/.exec(text) ?? [text];
	// Marks of bold text and of names are for the editor.
	return sentence.replace(/\*\*|`/g, '');
}

/** The names of the nodes that no other node leads to: triggers, but not the models and tools of an agent. */
function beginningsOf({ nodes, connections }: Workflow): string[] {
	const feedsAgent = (name: string) =>
		Object.keys(connections[name] ?? {}).some((type) => type !== 'main');
	const reached = Object.values(connections).flatMap(({ main = [] }) =>
		main.flatMap((targets) => (targets ?? []).map(({ node }) => node)),
	);
	return nodes
		.filter(({ type, name }) => type !== stickyNote && !reached.includes(name) && !feedsAgent(name))
		.map(({ name }) => name);
}
