import type { IDataObject } from 'n8n-workflow';
import { epochMs } from '../../../values/time';

/**
 * Passes on the pages of a listing that a poll can take in order of time.
 *
 * Where the records of the first pages show that the oldest come first, each page is passed on as it
 * comes, so that a poll can end within a long listing. Otherwise all records come at once after the
 * last page, because any page may hold the oldest record.
 */
export async function* inOrderOfTime(
	pages: AsyncIterable<IDataObject[]>,
	timeOf: (record: IDataObject) => string,
): AsyncGenerator<IDataObject[]> {
	const held: IDataObject[] = [];
	let isOldestFirst: boolean | undefined;
	for await (const page of pages) {
		held.push(...page);
		isOldestFirst ??= areAscending(held.map((record) => epochMs(timeOf(record))));
		if (isOldestFirst === true) yield held.splice(0);
	}
	if (held.length > 0) yield held;
}

/** Undefined if all times are the same, because then the order is unknown. */
function areAscending(times: readonly number[]): boolean | undefined {
	const steps = times.slice(1).map((time, index) => time - times[index]);
	if (steps.some((step) => step < 0)) return false;
	return steps.some((step) => step > 0) ? true : undefined;
}
