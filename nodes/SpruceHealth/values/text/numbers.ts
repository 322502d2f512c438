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
export function wholeNumberOf(entered: unknown, limits: NumberLimits, label: string): number {
	return within(limits, wholeNumber(entered), { entered, label, kind: 'whole number' });
}

/**
 * The same for a field that takes fractions, such as half an hour.
 *
 * @throws InvalidInput when it is no number
 */
export function fractionOf(entered: unknown, limits: NumberLimits, label: string): number {
	return within(limits, fraction(entered), { entered, label, kind: 'number' });
}

function within(
	{ minValue = 0, maxValue = Infinity }: NumberLimits,
	number: number,
	{ entered, label, kind }: { entered: unknown; label: string; kind: string },
): number {
	if (Number.isFinite(number) && number >= minValue && number <= maxValue) return number;
	throw new InvalidInput(
		`${label}: the number is not allowed`,
		`${shown(entered)} was entered. Enter a ${kind}, ${maxValue === Infinity ? `${minValue} or more` : `${minValue} to ${maxValue}`}.`,
	);
}

/** A spreadsheet may write 50 as `50.0`. What only JavaScript takes for a number is none: true, 0x10. */
function wholeNumber(entered: unknown): number {
	if (typeof entered === 'number') return Number.isInteger(entered) ? entered : Number.NaN;
	const text = typeof entered === 'string' ? oneLine(entered) : '';
	return /^[+-]?\d+(?:\.0*)?$/.test(text) ? Number(text) : Number.NaN;
}

function fraction(entered: unknown): number {
	if (typeof entered === 'number') return entered;
	const text = typeof entered === 'string' ? oneLine(entered) : '';
	return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}
