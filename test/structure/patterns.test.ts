import { analyse } from 'scslre';
import { publishedFiles, textOf } from './sourceFiles';
import { makesPatterns, type Pattern, patternsIn } from './patternsIn';

/**
 * Their patterns are not literals, so that they cannot be read here. `linearTime.test.ts` measures the
 * first one; the other takes the patterns of `fields/ids`, which are read here.
 */
const makingPatterns = [
	'nodes/SpruceHealth/client/retry/saysNotFound.ts',
	'nodes/SpruceHealth/framework/parameters/singleValues.ts',
];

/** What makes a pattern slow: `[. ]+$ (Move)`. */
function reasonsWhySlow(pattern: Pattern): string[] {
	return analyse(pattern).reports.map(
		({ type }) => `/${pattern.source}/${pattern.flags} (${type})`,
	);
}

describe('the regular expressions of the package', () => {
	it.each([
		[/[. ]+$/, 'a trim at the end, which begins anew at each of many blanks'],
		[/^(?:\S*\d\S*)*$/, 'a repeat within a repeat'],
		[/^\d*\d*x/, 'two repeats that share characters'],
	])('would be found if they were like %s', (slow) => {
		expect(reasonsWhySlow(slow)).not.toEqual([]);
	});

	it('take no more time than their text grows: one slow text would stop all of n8n', () => {
		const slow = publishedFiles().flatMap((path) =>
			patternsIn(textOf(path))
				.flatMap(reasonsWhySlow)
				.map((reason) => `${path}: ${reason}`),
		);
		expect(slow).toEqual([]);
	});

	it('are literals, which can be read here', () => {
		expect(publishedFiles().filter((path) => makesPatterns(textOf(path)))).toEqual(makingPatterns);
	});
});
