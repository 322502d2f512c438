import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { exampleFiles } from '../../demo/examples/exampleWorkflows';

const docs = join(__dirname, '../../docs');
const page = readFileSync(join(docs, 'examples.md'), 'utf8');
const readme = readFileSync(join(docs, '../README.md'), 'utf8');
const stickyNote = 'n8n-nodes-base.stickyNote';
const examples = exampleFiles().map(({ path, workflow }) => ({
	...workflow,
	file: basename(path, '.json'),
}));

/** What GitHub makes of a heading. */
const anchorOf = (title: string) =>
	title
		.toLowerCase()
		.replace(/[^a-z0-9 -]/g, '')
		.replaceAll(' ', '-');

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
			expect(existsSync(join(docs, 'examples', `${file}.png`))).toBe(true);
		});

		it('is in the list above', () => {
			expect(page).toContain(`[${name}](#${anchorOf(name)})`);
		});
	},
);

it('the documentation has pictures of these examples only', () => {
	const pictures = readdirSync(join(docs, 'examples')).map((picture) => basename(picture, '.png'));
	expect(pictures.sort()).toEqual(examples.map(({ file }) => file).sort());
});

it('the README leads to examples that are there', () => {
	const anchors = [...readme.matchAll(/docs\/examples\.md#([a-z0-9-]+)/g)].map(
		([, anchor]) => anchor,
	);
	const known = examples.map(({ name }) => anchorOf(name));
	expect(anchors.length).toBeGreaterThan(0);
	expect(anchors.filter((anchor) => !known.includes(anchor))).toEqual([]);
});
