import { InvalidInput } from '../InvalidInput';
import { shown } from './choices';
import { oneLine } from './oneLine';

/** What a number field takes. */
export interface NumberLimits {
	readonly minValue?: number;
	readonly maxValue?: number;
	/** How many decimals it takes; none if left out. */
	readonly numberPrecision?: number;
}

/**
 * Reads a number within the limits of its field.
 *
 * @param label what the editor calls the field, for the message
 * @throws InvalidInput when it is none
 */
export function numberOf(
	entered: unknown,
	{ minValue = 0, maxValue = Infinity, numberPrecision = 0 }: NumberLimits,
	label: string,
): number {
	const number = numberIn(entered);
	const isOfKind = numberPrecision > 0 ? Number.isFinite(number) : Number.isInteger(number);
	if (isOfKind && number >= minValue && number <= maxValue) return number;
	const kind = numberPrecision > 0 ? 'number' : 'whole number';
	const range = maxValue === Infinity ? `${minValue} or more` : `${minValue} to ${maxValue}`;
	throw new InvalidInput(
		`${label}: the number is not allowed`,
		`${shown(entered)} was entered. Enter a ${kind}, ${range}.`,
	);
}

/** A spreadsheet may write 50 as `50.0`. What only JavaScript takes for a number is none: true, 0x10. */
function numberIn(entered: unknown): number {
	if (typeof entered === 'number') return entered;
	const text = typeof entered === 'string' ? oneLine(entered) : '';
	return /^[+-]?\d+(?:\.\d*)?$/.test(text) ? Number(text) : Number.NaN;
}
