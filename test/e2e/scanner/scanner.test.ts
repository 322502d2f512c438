import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createTemporaryFolder, removeFolder } from '../host/installation/temporaryFolder';
import { unpackTarball } from '../host/installation/unpackTarball';
import { packedPackage, silentCaller } from '../prepare';
import { plantViolations } from './plantViolations';
import { scan } from './scan';

const projectFolder = resolve(__dirname, '../../..');
const forbiddenCode = ["console.log('planted');", 'setTimeout(() => undefined, 1);'];
const brokenRules = ['no-console', 'no-restricted-globals', 'no-runtime-dependencies'];
// Fields are judged only in the source.
const poorField =
	"export const planted = { displayName: 'Planted', name: 'planted', type: 'boolean', " +
	"default: false, description: 'Is it planted' };";
const brokenRuleOfField = 'node-param-description-boolean-without-whether';

describe("n8n's scanner of community packages", () => {
	let copies: string;
	beforeEach(async () => void (copies = await createTemporaryFolder()));
	afterEach(async () => await removeFolder(copies));

	const unpack = async () => await unpackTarball(silentCaller, packedPackage(), copies);

	it('finds nothing in the source', async () => {
		expect(await scan('source', projectFolder)).toEqual({ passed: true });
	});

	it('finds nothing in the packed files', async () => {
		await unpack();
		expect(await scan('packed', copies)).toEqual({ passed: true });
	});

	it('finds what is planted in a copy of the source', async () => {
		for (const name of ['package.json', 'nodes', 'credentials']) {
			await cp(join(projectFolder, name), join(copies, name), { recursive: true });
		}
		await plantViolations(copies, 'nodes/SpruceHealth/SpruceHealth.node.ts', [
			...forbiddenCode,
			poorField,
		]);
		const { passed, details } = await scan('source', copies);
		expect(passed).toBe(false);
		for (const rule of [...brokenRules, brokenRuleOfField]) expect(details).toContain(rule);
	});

	it('finds what is planted in a copy of the packed files', async () => {
		await unpack();
		const codeFile = 'dist/nodes/SpruceHealth/SpruceHealth.node.js';
		await plantViolations(copies, codeFile, forbiddenCode);
		const { passed, details } = await scan('packed', copies);
		expect(passed).toBe(false);
		for (const rule of brokenRules) expect(details).toContain(rule);
	});
});
