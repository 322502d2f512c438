import { BoundedMap } from '../../../values/BoundedMap';
import type { RecordFailure } from '../sources/Source';

/** n8n makes a failed execution of every report, and then waits longer before it polls again. */
const reportAgainAfterMs = 24 * 60 * 60_000;

/**
 * When a failure is to be reported next, by trigger and record, in ms since 1970. Has room for four
 * triggers with as many failures as a trigger can have (`maxUnreadable`). Of any age, because a trigger
 * may poll as rarely as once a month. Holds IDs and no patient data.
 */
const dueAt = new BoundedMap<number>(2_000);

/**
 * Which failures to report to the user: each once a day.
 *
 * A failure from before n8n was started is not reported at once, because n8n does not activate a
 * workflow whose first poll fails.
 *
 * @param trigger unique for the trigger
 * @param now in ms since 1970
 * @param mustWait whether this poll can report none, because it has items or failed altogether
 */
export function failuresToReport(
	trigger: string,
	failures: readonly RecordFailure[],
	now: number,
	mustWait: boolean,
): RecordFailure[] {
	return failures.filter(({ id, isNew }) => {
		const key = `${trigger}:${id}`;
		const due = dueAt.get(key) ?? (isNew ? now : now + reportAgainAfterMs);
		const isReported = !mustWait && due <= now;
		dueAt.set(key, isReported ? now + reportAgainAfterMs : due);
		return isReported;
	});
}
