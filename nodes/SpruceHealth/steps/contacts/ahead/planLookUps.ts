import type { SpruceClient } from '../../../client/SpruceClient';
import type { MatchCriterion } from '../matchCriteria';

/**
 * Notes what the rows of a run look for, so that `findAhead` looks up many of them with one search.
 *
 * @param criteriaOf what a row looks for. A row that it refuses is left out: it fails when its turn comes.
 */
export function planLookUps<Row>(
	{ runMemory }: SpruceClient,
	rows: readonly Row[],
	criteriaOf: (row: Row) => readonly MatchCriterion[],
): void {
	const planned = rows.flatMap((row) => {
		try {
			return [criteriaOf(row)];
		} catch {
			return [];
		}
	});
	runMemory.lookUps.plan(planned);
}
