import { createRequire } from 'node:module';

/** The settings of the n8n under test. */
const { ExecutionsConfig } = createRequire(require.resolve('n8n-core'))('@n8n/config') as {
	ExecutionsConfig: new () => Record<string, unknown>;
};

describe('what n8n saves of an execution', () => {
	it('is all of its data, deleted after 14 days, where nobody has set anything', () => {
		expect(new ExecutionsConfig()).toMatchObject({
			saveDataOnSuccess: 'all',
			saveDataOnError: 'all',
			saveDataManualExecutions: true,
			pruneData: true,
			pruneDataMaxAge: 14 * 24,
		});
	});
});
