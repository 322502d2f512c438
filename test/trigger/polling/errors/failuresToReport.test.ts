import { NodeApiError } from 'n8n-workflow';
import type { RecordFailure } from '../../../../nodes/SpruceHealth/trigger/polling/sources/Source';
import { failuresToReport } from '../../../../nodes/SpruceHealth/trigger/polling/errors/failuresToReport';
import { spruceNode } from '../../../engine/environment/spruceTypes';

const noon = Date.parse('2026-11-02T12:00:00Z');
const hour = 60 * 60_000;
const failure = new NodeApiError(spruceNode({}), { message: 'Some failure' });
const trouble = (id: string, isNew: boolean): RecordFailure => ({ id, failure, isNew });

/** Whether one trouble is told, after so many hours each time. */
function tellings(trigger: string, isNew: boolean, hours: number[], isSilent = false): boolean[] {
	return hours.map(
		(after) =>
			failuresToReport(trigger, [trouble('t_1', isNew)], noon + after * hour, isSilent).length > 0,
	);
}

describe('a conversation that cannot be read', () => {
	it('is told when it begins, and then once a day', () => {
		expect(tellings('begins', true, [0, 1, 23.9, 24, 25, 48])).toEqual([
			true,
			false,
			false,
			true,
			false,
			true,
		]);
	});

	it('is told by the next poll that has nothing to give', () => {
		expect(tellings('late', true, [0, 1], true)).toEqual([false, false]);
		expect(tellings('late', false, [2, 3])).toEqual([true, false]);
	});

	it('is not told when n8n starts anew, which would fail; a day later it is', () => {
		expect(tellings('restarted', false, [0, 1, 24])).toEqual([false, false, true]);
	});

	it('is told apart from others, and from those of other triggers', () => {
		const told = (trigger: string, ids: string[]) =>
			failuresToReport(
				trigger,
				ids.map((id) => trouble(id, true)),
				noon,
				false,
			).map(({ id }) => id);
		expect(told('one', ['t_1'])).toEqual(['t_1']);
		expect(told('one', ['t_1', 't_2'])).toEqual(['t_2']);
		expect(told('other', ['t_1', 't_2'])).toEqual(['t_1', 't_2']);
	});
});
