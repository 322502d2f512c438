import { n8n } from '../../../package.json';
import { contentProblems } from '../../release/contentProblems';
import { dryRun } from '../../release/dryRun';
import { silentCaller } from '../prepare';

describe('npm publish', () => {
	it('would deliver what n8n loads and shows, and nothing else', async () => {
		// Between two releases, the version of package.json is published already.
		const packed = await dryRun(silentCaller, ['--force']);
		expect(contentProblems(packed, [...n8n.credentials, ...n8n.nodes])).toEqual([]);
	});
});
