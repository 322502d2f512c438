import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { resources } from '../../nodes/SpruceHealth/resources';
import { allOperations } from '../contract/allOperations';
import { operationsPage } from './operations/operationsPage';
import { operationTexts } from './operations/operationTexts';
import { outputNames } from './operations/outputLine';
import { exampleOfOutput } from './operations/pageHead';
import { reaches } from './operations/reach';

const file = join(__dirname, '../../docs/operations.md');
const names = allOperations.map(({ name }) => name).sort();

async function writtenAnew(): Promise<string> {
	const style = await prettier.resolveConfig(file);
	return await prettier.format(operationsPage(resources), { ...style, filepath: file });
}

describe('docs/operations.md', () => {
	it('says what the node declares (WRITE_DOCS=1 npx jest --selectProjects unit --testPathPatterns documents/operations writes it anew)', async () => {
		const expected = await writtenAnew();
		if (process.env.WRITE_DOCS === '1') writeFileSync(file, expected);
		expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(expected);
	});

	it('has a text for each operation, and for nothing else', () => {
		expect(Object.keys(operationTexts).sort()).toEqual(names);
	});

	it('shows an example that has the names of a real contact', () => {
		expect(Object.keys(exampleOfOutput).sort()).toEqual(outputNames('contact: get').sort());
	});

	it('says of each operation that it reaches patients only where it writes', () => {
		const reading = allOperations.filter(({ operation }) => operation.access === 'read');
		expect(reading.filter(({ name }) => name in reaches)).toEqual([]);
	});
});
