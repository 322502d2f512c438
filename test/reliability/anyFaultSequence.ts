import fc from 'fast-check';
import { allFaults, type ModelFault } from './ModelFault';

/** The fault of each request in order. Requests beyond the end of the list have no fault. */
export function anyFaultSequence(
	maxLength: number,
	faults = allFaults,
): fc.Arbitrary<Array<ModelFault | undefined>> {
	const anyFault = fc.constantFrom(...faults);
	return fc.oneof(
		fc.array(fc.option(anyFault, { nil: undefined }), { maxLength: maxLength }),
		// The same fault again and again, as in an outage, uses up all tries of a call.
		fc
			.tuple(fc.nat({ max: maxLength }), fc.constantFrom(...faults), fc.integer({ min: 2, max: 9 }))
			.map(([requestsBefore, fault, times]) => [
				...Array.from({ length: requestsBefore }, () => undefined),
				...Array.from({ length: times }, () => fault),
			]),
	);
}
