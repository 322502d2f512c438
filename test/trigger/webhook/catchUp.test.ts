import { isCatchUpDue } from '../../../nodes/SpruceHealth/trigger/webhook/catchUp';

const minute = 60_000;
const cursor = { upTo: '2026-11-02T12:00:00Z', taken: {} };

describe('a catch-up', () => {
	it.each<[string, Parameters<typeof isCatchUpDue>, boolean]>([
		['is due after a start of n8n', [undefined, { cursor, looks: 3 }, 0], true],
		['is not due again soon', [{ at: 0, looks: 2 }, { cursor, looks: 3 }, 19 * minute], false],
		['is due again after 20 minutes', [{ at: 0, looks: 2 }, undefined, 20 * minute], true],
		[
			'is due at once where the last one left something over',
			[{ at: 0, looks: 2 }, { cursor, looks: 3, isMoreLeft: true }, 1],
			true,
		],
		[
			'is not due at once where what was left over was not stored',
			[{ at: 0, looks: 3 }, { cursor, looks: 3, isMoreLeft: true }, 1],
			false,
		],
	])('%s', (_, given, isDue) => {
		expect(isCatchUpDue(...given)).toBe(isDue);
	});
});
