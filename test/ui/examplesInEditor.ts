import { basename } from 'node:path';
import type { INode } from 'n8n-workflow';
import { exampleFiles, exampleWorkflows } from '../../demo/examples/exampleWorkflows';
import { runnableExamples } from '../../demo/examples/runnableExamples';
import type { N8nLine } from '../e2e/host/installation/n8nInstall';
import type { Workflow } from '../e2e/host/Workflow';
import { Canvas } from './editor/Canvas';
import { editorLines } from './editor/editorLines';
import { editorBench } from './editorBench';
import { Screenshots } from './Screenshots';

const stickyNote = 'n8n-nodes-base.stickyNote';
/** The credential that is there before an example is imported. n8n 2 chooses it, as the only one of its type. */
const credentialFound: Record<N8nLine, string | undefined> = {
	'2.x': 'spruceHealthApi',
	'1.x': undefined,
};
/** With open lists, fields and credentials of each kind. All of them are imported when pictures are taken. */
const typical = ['Ask everybody', 'File incoming faxes', 'Triage messages with AI'];
/** Where nothing need be chosen if only one fits. */
const optionalLists = ['internalEndpointId'];

/** How an example looks when a person has imported its file, whichever line of n8n that is. */
export function examplesInEditor(line: N8nLine): void {
	const screenshots = new Screenshots(line);
	const runnable = runnableExamples(exampleWorkflows(), { line, hasPostgres: true });
	const isLookedAt = ({ name }: Workflow) => screenshots.areWanted || typical.includes(name);
	const names = runnable.filter(isLookedAt).map(({ name }) => name);
	const examples = exampleFiles().filter(({ workflow }) => names.includes(workflow.name));
	const types = examples.flatMap(({ workflow }) => workflow.nodes.map(({ type }) => type));
	const editor = editorBench(line, { simulator: {}, nodeTypes: [...new Set(types)] });

	it.each(examples.map((example) => [example.workflow.name, example] as const))(
		'"%s" is marked where something is to be chosen, and its notes can be read',
		async (_name, { path, workflow }) => {
			const { page, stage } = editor;
			const canvas = await Canvas.importing(page, editorLines[line], stage.baseUrl, path);
			const steps = workflow.nodes.filter(({ type }) => type !== stickyNote);
			const marked: string[] = [];
			for (const { name } of steps) if (await canvas.isMarked(name)) marked.push(name);
			const open = steps.filter((step) => isOpen(step, credentialFound[line]));
			expect(marked).toEqual(open.map(({ name }) => name));
			expect(await canvas.cutNotes()).toEqual([]);
			const clip = await canvas.fit();
			await screenshots.take(page, `examples/${basename(path, '.json')}`, clip);
		},
	);
}

/** Whether a person has to choose something before the step can work. */
function isOpen({ parameters, credentials = {} }: INode, found?: string): boolean {
	const lacksCredential = Object.keys(credentials).some((type) => type !== found);
	const hasOpenList = Object.entries(parameters).some(([field, value]) => {
		const { mode, value: chosen } = (value ?? {}) as { mode?: string; value?: string };
		return mode === 'list' && chosen === '' && !optionalLists.includes(field);
	});
	return lacksCredential || hasOpenList || parameters.phoneOrEmail === '';
}
