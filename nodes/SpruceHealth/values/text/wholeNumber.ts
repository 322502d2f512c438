import { InvalidInput } from '../InvalidInput';
import { shown } from './choices';
import { oneLine } from './oneLine';

/** What a number field takes. */
export interface NumberLimits {
	readonly minValue?: number;
	readonly maxValue?: number;
}

/**
 * Reads a whole number within the limits of its field.
 *
 * @param label what the editor calls the field, for the message
 * @throws InvalidInput when it is none
 */
export function wholeNumberOf(
	entered: unknown,
	{ minValue = 0, maxValue = Infinity }: NumberLimits,
	label: string,
): number {
	const number = wholeNumber(entered);
	if (Number.isInteger(number) && number >= minValue && number <= maxValue) return number;
	throw new InvalidInput(
		`${label}: the number is not allowed`,
		`${shown(entered)} was entered. Enter a whole number, ${maxValue === Infinity ? `${minValue} or more` : `${minValue} to ${maxValue}`}.`,
	);
}

/** A spreadsheet may write 50 as `50.0`. What only JavaScript takes for a number is none: true, 0x10. */
function wholeNumber(entered: unknown): number {
	if (typeof entered === 'number') return entered;
	const text = typeof entered === 'string' ? oneLine(entered) : '';
	return /^[+-]?\d+(?:\.0*)?$/.test(text) ? Number(text) : Number.NaN;
}
