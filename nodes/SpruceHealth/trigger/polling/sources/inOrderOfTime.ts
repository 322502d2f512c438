import type { IDataObject } from 'n8n-workflow';
import { epochMs } from '../../../values/time';

/**
 * Passes the pages of a listing on as they come where the first one shows that the oldest records
 * come first, so that a long listing can be taken piece by piece. Else all records come at once,
 * when the last page was read: nobody knows what the pages to come will hold.
 */
export async function* inOrderOfTime(
	pages: AsyncIterable<IDataObject[]>,
	timeOf: (record: IDataObject) => string,
): AsyncGenerator<IDataObject[]> {
	const held: IDataObject[] = [];
	let isOldestFirst: boolean | undefined;
	for await (const page of pages) {
		held.push(...page);
		isOldestFirst ??= rises(held.map((record) => epochMs(timeOf(record))));
		if (isOldestFirst === true) yield held.splice(0);
	}
	if (held.length > 0) yield held;
}

/** Undefined where all times are the same, which tells nothing. */
function rises(times: readonly number[]): boolean | undefined {
	const steps = times.slice(1).map((time, index) => time - times[index]);
	if (steps.some((step) => step < 0)) return false;
	return steps.some((step) => step > 0) ? true : undefined;
}
