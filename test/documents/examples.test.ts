import { basename } from 'node:path';
import { exampleFiles } from '../../demo/examples/exampleWorkflows';
import { textOf } from '../structure/sourceFiles';
import { headingsOf } from './markdown';
import { files } from './repository';

const page = textOf('docs/examples.md');
const headings = headingsOf(page);
const stickyNote = 'n8n-nodes-base.stickyNote';
const examples = exampleFiles().map(({ path, workflow }) => ({
	...workflow,
	file: basename(path, '.json'),
}));

/** Without the marks of bold and slanted text, which may be written in two ways. */
const withoutMarks = (text: string) => text.replace(/[*_]/g, '');

describe.each(examples.map((example) => [example.name, example] as const))(
	'the documentation of the example "%s"',
	(name, { file, nodes }) => {
		const start = page.indexOf(`\n### ${name}\n`);
		const section = page.slice(start, page.indexOf('\n##', start + 1));

		it('says what its first note says, and leads to its file', () => {
			const note = nodes.find(({ type }) => type === stickyNote);
			const [, said] = String(note?.parameters.content).split('\n');
			expect(start).toBeGreaterThan(0);
			expect(withoutMarks(section)).toContain(withoutMarks(said));
			expect(section).toContain(`(../demo/workflows/${file}.json)`);
		});

		it('has a picture of it', () => {
			expect(section).toContain(`(examples/${file}.png)`);
			expect(files).toContain(`docs/examples/${file}.png`);
		});

		it('is in the list above', () => {
			const heading = headings.find(({ text }) => text === name);
			expect(page).toContain(`[${name}](#${heading?.anchor})`);
		});
	},
);

it('the documentation has pictures of these examples only', () => {
	const folder = 'docs/examples/';
	const pictures = [...files].filter((path) => path.startsWith(folder));
	expect(pictures.sort()).toEqual(examples.map(({ file }) => `${folder}${file}.png`).sort());
});
