import { textOf } from '../../structure/sourceFiles';
import { files } from '../repository';
import { testNamesIn } from './testNames';

const page = textOf('docs/privacy.md');

/** An answer for a compliance officer, and the test that shows it. */
interface Evidence {
	question: string;
	/** A part of the test's name, as its source says it. */
	name: string;
	/** From the root of the repository. */
	file: string;
}

/** The rows of the table under "Questions and tests". */
function evidenceIn(text: string): Evidence[] {
	return text
		.slice(text.indexOf('\n## Questions and tests\n'))
		.split('\n')
		.map((line) => /^\| (.+?) \| .+? \| _(.+)_ \| \[.+\]\(\.\.\/(.+)\) \|$/.exec(line))
		.flatMap((row) => (row === null ? [] : [{ question: row[1], name: row[2], file: row[3] }]));
}

describe('the answers for a compliance officer', () => {
	const evidence = evidenceIn(page);

	it('are all rows of their table', () => {
		const [, section] = page.split('\n## Questions and tests\n');
		const rows = section.split('\n## ')[0].match(/^\|/gm) ?? [];
		expect(evidence.length).toBeGreaterThan(0);
		// The head of the table takes two.
		expect(evidence).toHaveLength(rows.length - 2);
	});

	it.each(evidence)('name a test that exists: $question', ({ name, file }) => {
		expect([file, files.has(file)]).toEqual([file, true]);
		const names = testNamesIn(textOf(file));
		expect(names.filter((one) => one.includes(name))).not.toEqual([]);
	});
});
