import { BoundedMap } from '../../../values/BoundedMap';
import type { RecordFailure } from '../sources/Source';

const tellAgainAfterMs = 24 * 60 * 60_000;

/** When a trouble is to be told next, by trigger and record, in ms since 1970. */
const dueAt = new BoundedMap<number>(2_000);

/**
 * Which troubles the user has to be told: each once a day. n8n makes a failed execution of every
 * telling, waits longer before it polls again, and does not switch a workflow on whose first poll
 * fails; so what was told before n8n was started anew is not told just then.
 *
 * @param now ms since 1970
 * @param isSilent whether they have to wait for a later poll, since something came or all failed
 */
export function failuresToReport(
	trigger: string,
	troubles: readonly RecordFailure[],
	now: number,
	isSilent: boolean,
): RecordFailure[] {
	return troubles.filter(({ id, isNew }) => {
		const key = `${trigger}:${id}`;
		const due = dueAt.get(key) ?? (isNew ? now : now + tellAgainAfterMs);
		const isTold = !isSilent && due <= now;
		dueAt.set(key, isTold ? now + tellAgainAfterMs : due);
		return isTold;
	});
}
