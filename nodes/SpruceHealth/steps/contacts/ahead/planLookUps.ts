import type { SpruceClient } from '../../../client/SpruceClient';
import { InvalidInput } from '../../../values/InvalidInput';
import type { MatchCriterion } from '../matchCriteria';

/**
 * Notes what the rows of a run look for, so that `findAhead` looks up many of them with one search.
 *
 * @param criteriaOf what a row looks for; a row that it refuses is left out
 */
export function planLookUps<Row>(
	{ runMemory }: SpruceClient,
	rows: readonly Row[],
	criteriaOf: (row: Row) => readonly MatchCriterion[],
): void {
	const planned = rows.flatMap((row) => {
		try {
			return [criteriaOf(row)];
		} catch (error) {
			if (error instanceof InvalidInput) return [];
			throw error;
		}
	});
	runMemory.lookUps.plan(planned);
}
