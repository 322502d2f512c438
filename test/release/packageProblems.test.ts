import { packageProblems } from './packageProblems';

const code = 'dist/nodes/SpruceHealth/SpruceHealth.node.js';
const packed = { size: 200_000, paths: ['package.json', 'README.md', 'LICENSE.md', code] };
const ready = { isBuilt: true, pack: async () => packed, loadedByN8n: [code] };

describe('the check of what npm would do', () => {
	it('finds nothing where npm delivers what n8n loads', async () => {
		expect(await packageProblems(ready)).toEqual([]);
	});

	it('says what to do where nothing is built', async () => {
		expect(await packageProblems({ ...ready, isBuilt: false })).toEqual([
			'Nothing is built yet: run npm run build first.',
		]);
	});

	it('names what is not in the package', async () => {
		expect(await packageProblems({ ...ready, loadedByN8n: ['dist/other.js'] })).toEqual([
			'The package lacks dist/other.js.',
		]);
	});

	it("gives npm's words beside the other problems where npm fails", async () => {
		const pack = async () => await Promise.reject(new Error('You cannot publish over 0.1.0.\n'));
		expect(await packageProblems({ ...ready, pack })).toEqual([
			'npm would not publish it. You cannot publish over 0.1.0.',
		]);
	});
});
