import fc from 'fast-check';
import { allMishaps, type Mishap } from './Mishap';

/** What goes wrong with each request in turn; from the end of the list on, nothing does. */
export function anyTrouble(longest: number): fc.Arbitrary<Array<Mishap | undefined>> {
	const mishap = fc.constantFrom(...allMishaps);
	return fc.oneof(
		fc.array(fc.option(mishap, { nil: undefined }), { maxLength: longest }),
		// The same again and again, as in an outage, wears a call out.
		fc
			.tuple(
				fc.nat({ max: longest }),
				fc.constantFrom(...allMishaps),
				fc.integer({ min: 2, max: 9 }),
			)
			.map(([calm, same, times]) => [
				...Array.from({ length: calm }, () => undefined),
				...Array.from({ length: times }, () => same),
			]),
	);
}
