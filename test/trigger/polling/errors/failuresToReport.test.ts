import { NodeApiError } from 'n8n-workflow';
import type { RecordFailure } from '../../../../nodes/SpruceHealth/trigger/polling/sources/Source';
import { failuresToReport } from '../../../../nodes/SpruceHealth/trigger/polling/errors/failuresToReport';
import { spruceNode } from '../../../engine/environment/spruceTypes';

const noon = Date.parse('2026-11-02T12:00:00Z');
const hour = 60 * 60_000;
const failure = new NodeApiError(spruceNode({}), { message: 'Some failure' });
const recordFailure = (id: string, isNew: boolean): RecordFailure => ({ id, failure, isNew });

/** Whether one failure is reported at each of these times, in hours after noon. */
function reportsOf(trigger: string, isNew: boolean, hours: number[], mustWait = false): boolean[] {
	return hours.map(
		(after) =>
			failuresToReport(trigger, [recordFailure('t_1', isNew)], noon + after * hour, mustWait)
				.length > 0,
	);
}

describe('a conversation that cannot be read', () => {
	it('is reported when it begins, and then once a day', () => {
		expect(reportsOf('begins', true, [0, 1, 23.9, 24, 25, 48])).toEqual([
			true,
			false,
			false,
			true,
			false,
			true,
		]);
	});

	it('is reported by the next poll that has no items', () => {
		expect(reportsOf('late', true, [0, 1], true)).toEqual([false, false]);
		expect(reportsOf('late', false, [2, 3])).toEqual([true, false]);
	});

	it('is not reported when n8n restarts, which would prevent the activation, but a day later', () => {
		expect(reportsOf('restarted', false, [0, 1, 24])).toEqual([false, false, true]);
	});

	it('is reported independently of others and of other triggers', () => {
		const reported = (trigger: string, ids: string[]) =>
			failuresToReport(
				trigger,
				ids.map((id) => recordFailure(id, true)),
				noon,
				false,
			).map(({ id }) => id);
		expect(reported('one', ['t_1'])).toEqual(['t_1']);
		expect(reported('one', ['t_1', 't_2'])).toEqual(['t_2']);
		expect(reported('other', ['t_1', 't_2'])).toEqual(['t_1', 't_2']);
	});
});
