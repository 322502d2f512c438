import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { resources } from '../../nodes/SpruceHealth/resources';
import { allOperations } from '../contract/allOperations';
import { operationsPage } from './operations/operationsPage';
import { operationTexts } from './operations/operationTexts';
import { outputNames } from './operations/outputLine';
import { exampleOfOutput } from './operations/pageHead';
import { reaches } from './operations/reach';
import { shownIn, shownOperations } from './operations/shownFields';

const file = join(__dirname, '../../docs/operations.md');

async function writtenAnew(): Promise<string> {
	const style = await prettier.resolveConfig(file);
	return await prettier.format(operationsPage(resources), { ...style, filepath: file });
}

const written =
	process.env.WRITE_DOCS === '1'
		? writtenAnew().then((page) => writeFileSync(file, page))
		: Promise.resolve();

/** What the page says below each of its headings. */
function sectionsOf(page: string): Map<string, string> {
	const parts = page.split(/^#{1,3} /m).slice(1);
	return new Map(parts.map((part) => [part.split('\n', 1)[0], part]));
}

describe('docs/operations.md', () => {
	let page = '';
	let sections = new Map<string, string>();

	beforeAll(async () => {
		await written;
		page = readFileSync(file, 'utf8');
		sections = sectionsOf(page);
	});

	it('says what the node declares (WRITE_DOCS=1 npx jest --selectProjects unit --testPathPatterns documents/operations writes it anew)', async () => {
		expect(page).toBe(await writtenAnew());
	});

	it('has the docstring of each operation', () => {
		const names = allOperations.map(({ name }) => name);
		expect([...operationTexts.keys()].sort()).toEqual(names.sort());
	});

	it('has a section for each operation of the editor, in its order', () => {
		const headings = [...sections.keys()].filter((heading) => heading.includes(': '));
		expect(headings).toEqual(shownOperations().map(({ heading }) => heading));
	});

	it.each(shownOperations())('has every field and choice of $heading', ({ heading, fields }) => {
		const section = sections.get(heading) ?? '';
		const shared = sections.get('Fields of many operations') ?? '';
		const missing = fields.flatMap((field) => {
			const [name, ...inner] = shownIn(field);
			const isShared = section.split('**Also**: ')[1]?.includes(name) === true;
			const place = isShared && !section.includes(`- ${name}`) ? shared : section;
			return [
				...(section.includes(name) ? [] : [name]),
				...inner.filter((one) => !place.includes(one)),
			];
		});
		expect(missing).toEqual([]);
	});

	it('has no HTML of the descriptions, which the editor shows and GitHub would too', () => {
		expect(page.replace(/^<!--.*-->$/m, '')).not.toMatch(/<\/?\w/);
	});

	it('shows an example that has the names of a real contact', () => {
		expect(Object.keys(exampleOfOutput).sort()).toEqual(outputNames('contact: get').sort());
	});

	it('says that an operation reaches patients only where it writes', () => {
		const writing = allOperations.filter(({ operation }) => operation.access !== 'read');
		const names = writing.map(({ name }) => name);
		expect(Object.keys(reaches).filter((name) => !names.includes(name))).toEqual([]);
	});
});
