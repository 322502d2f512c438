import type { IDataObject } from 'n8n-workflow';
import { allOperations } from '../../contract/allOperations';
import { samples } from '../../contract/samples';
import { simulatedClinic } from '../../resources/simulatedClinic';
import { reaches } from './reach';

/** The samples of a custom call reach nobody. */
const more: Record<string, IDataObject[]> = {
	'customApiCall: call': [{ method: 'POST', path: '/conversations/t_1/messages', body: '{}' }],
};

describe('what docs/operations.md says of tests', () => {
	const clinic = simulatedClinic();

	/** What came of each form of an operation in a test. */
	async function outcomesInTest(name: string): Promise<string[]> {
		const [resource, operation] = name.split(': ');
		const { least, full, items } = samples[name];
		const { organization } = clinic.simulator;
		const outcomes: string[] = [];
		for (const parameters of [
			least(organization),
			...(full?.(organization) ?? []),
			...(more[name] ?? []),
		]) {
			const run = await clinic.run(
				{ resource, operation, ...parameters },
				{ items, credentials: { ...clinic.credential, testRecipient: '+12065550172' } },
			);
			const isRefused = /^Nothing was sent: this is a test/.test(run.error?.message ?? '');
			const isForTester = run.items.some(({ json }) => json.testRecipient === true);
			outcomes.push(isRefused ? 'refused' : isForTester ? 'goes to the tester' : 'done');
		}
		return outcomes;
	}

	it.each(allOperations)('is what happens: $name', async ({ name }) => {
		const outcomes = await outcomesInTest(name);
		const { inTest = '' } = reaches[name] ?? {};
		expect(outcomes.includes('refused')).toBe(/refused/.test(inTest));
		expect(outcomes.includes('goes to the tester')).toBe(/goes to you/.test(inTest));
		if (inTest === 'it is refused.') expect(new Set(outcomes)).toEqual(new Set(['refused']));
	});
});
