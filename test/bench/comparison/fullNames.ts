import type { Row } from '../Row';

/** How a row begins that goes on with what the row above it measured. */
const continuation = /^the same/;

/**
 * The names of rows, so that each can be understood without the others: "the same: wall time" below
 * "Return All: API calls" is "Return All: wall time".
 */
export function fullNames(rows: readonly Row[]): string[] {
	let subject = '';
	return rows.map(({ measure }) => {
		if (continuation.test(measure)) return measure.replace(continuation, () => subject);
		[subject] = measure.split(':');
		return measure;
	});
}
