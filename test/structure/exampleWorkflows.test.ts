import type { INode } from 'n8n-workflow';
import { exampleNamed, exampleWorkflows } from '../../demo/examples/exampleWorkflows';
import type { Workflow } from '../e2e/host/Workflow';

const stickyNote = 'n8n-nodes-base.stickyNote';
const ownType = /^n8n-nodes-spruce-health\./;
/** What a workflow begins with that runs only when somebody presses a button. */
const click = 'n8n-nodes-base.manualTrigger';
const code = ['n8n-nodes-base.code', '@n8n/n8n-nodes-langchain.code'];
const mostNodes = 10;
/** In pixels of n8n's canvas, like all that follow. */
const nodeSize = 100;
/** The name below a node in two lines, and what it does. */
const nameHeight = 55;
/** How far a name stands out on each side. */
const nameMargin = 10;
/** The plus sign behind an output that leads nowhere. */
const plusWidth = 75;

const examples = exampleWorkflows();

const stepsOf = ({ nodes }: Workflow) => nodes.filter(({ type }) => type !== stickyNote);
const notesOf = ({ nodes }: Workflow) => nodes.filter(({ type }) => type === stickyNote);
const namesOf = (nodes: INode[]) => nodes.map(({ name }) => name);
const textOf = (note: INode) => String(note.parameters.content);
/** The nodes that follow one of the outputs of a node, in the order of its outputs. */
const outputsOf = ({ connections }: Workflow, name: string) =>
	(connections[name]?.main ?? []).map((targets) => (targets ?? []).map(({ node }) => node));

it('there are at least fourteen example workflows, each with a name of its own', () => {
	expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
	expect(examples.length).toBeGreaterThanOrEqual(14);
});

describe.each(examples.map((example) => [example.name, example] as const))(
	'the example "%s"',
	(title, example) => {
		it('has at most ten nodes, beside its notes', () => {
			expect(stepsOf(example).length).toBeLessThanOrEqual(mostNodes);
		});

		it('needs no code and no click', () => {
			const types = example.nodes.map(({ type }) => type);
			expect(types.filter((type) => type === click || code.includes(type))).toEqual([]);
		});

		it('has nodes whose names are sentences', () => {
			const others = namesOf(stepsOf(example)).filter((name) => !/^[A-Z]\S* \S/.test(name));
			expect(others).toEqual([]);
		});

		it('begins with a note that has its name, what it does and what to set up', () => {
			const [first, ...others] = notesOf(example);
			expect(textOf(first)).toMatch(new RegExp(`^## ${title}\n`));
			expect(textOf(first)).toContain('**Set up**');
			// n8n's templates have one yellow note; the others are gray.
			expect(first.parameters.color).toBeUndefined();
			expect(others.filter(({ parameters }) => parameters.color !== 7)).toEqual([]);
			expect(others.filter((note) => !textOf(note).startsWith('## '))).toEqual([]);
		});

		it('says in a note what happens with errors', () => {
			expect(notesOf(example).some((note) => /fail|error|could not/i.test(textOf(note)))).toBe(
				true,
			);
		});

		it('goes on from each error output, and has one', () => {
			const catching = stepsOf(example).filter(({ onError }) => onError === 'continueErrorOutput');
			const unused = catching.filter(({ name }) => {
				const errors = outputsOf(example, name).at(-1) ?? [];
				return outputsOf(example, name).length < 2 || errors.length === 0;
			});
			expect(namesOf(unused)).toEqual([]);
			expect(catching.length).toBeGreaterThan(0);
		});

		it('has a credential in every node of the package', () => {
			const own = stepsOf(example).filter(({ type }) => ownType.test(type));
			expect(own.length).toBeGreaterThan(0);
			expect(own.filter(({ credentials }) => credentials?.spruceHealthApi === undefined)).toEqual(
				[],
			);
		});

		it('leaves to choose what differs between practices', () => {
			const lists = stepsOf(example)
				.flatMap(({ parameters }) => Object.entries(parameters))
				.filter(([, value]) => (value as { mode?: string } | null)?.mode === 'list');
			const chosen = lists.filter(([, value]) => (value as { value?: string }).value !== '');
			// A model is the same for everybody.
			expect(chosen.filter(([field]) => field !== 'model')).toEqual([]);
			const numbers = stepsOf(example).map(({ parameters }) =>
				String(parameters.phoneOrEmail ?? ''),
			);
			expect(numbers.filter((number) => /^[^=]/.test(number))).toEqual([]);
		});

		it('leads only to nodes that it has', () => {
			// Tools and models of an AI agent are connected by other names than main.
			const targets = Object.values(example.connections)
				.flatMap((byType) => Object.values(byType).flat(2))
				.flatMap((target) => target?.node ?? []);
			const all = [...Object.keys(example.connections), ...targets];
			expect(all.filter((name) => !namesOf(example.nodes).includes(name))).toEqual([]);
		});

		it('has no note over a node, its name, or the sign with which it goes on', () => {
			const hidden = stepsOf(example).filter((step) => {
				const { position, parameters } = areaOf(step, example);
				return notesOf(example).some((note) => overlap(note, { ...note, position, parameters }));
			});
			expect(namesOf(hidden)).toEqual([]);
		});

		it('has notes that do not cover one another', () => {
			const notes = notesOf(example);
			const covered = notes.filter((note, index) =>
				notes.slice(index + 1).some((other) => overlap(note, other)),
			);
			expect(namesOf(covered)).toEqual([]);
		});
	},
);

it.each([
	'File incoming faxes',
	'Handle STOP and HELP',
	'Link contacts and the health record',
	'Note what a voicemail says',
	'Store call recordings',
	'Triage messages with AI',
])('the example "%s" also gets what came while n8n was away', (title) => {
	const [trigger] = stepsOf(exampleNamed(title));
	expect(trigger.parameters.options).toMatchObject({ catchUp: true });
});

/** Where a step is on the canvas, with all that n8n draws beside it. */
function areaOf(
	{ name, position: [x, y] }: INode,
	example: Workflow,
): Pick<INode, 'position' | 'parameters'> {
	const isPart = Object.keys(example.connections[name] ?? {}).some((type) => type !== 'main');
	const outputs = outputsOf(example, name);
	const isOpen = !isPart && (outputs.length === 0 || outputs.some((next) => next.length === 0));
	return {
		position: [x - nameMargin, y],
		parameters: {
			width: nameMargin + nodeSize + (isOpen ? plusWidth : 0),
			height: nodeSize + nameHeight,
		},
	};
}

function overlap(one: INode, other: INode): boolean {
	return [0, 1].every((axis) => {
		const side = axis === 0 ? 'width' : 'height';
		const endOf = (note: INode) => note.position[axis] + Number(note.parameters[side]);
		return one.position[axis] < endOf(other) && other.position[axis] < endOf(one);
	});
}
