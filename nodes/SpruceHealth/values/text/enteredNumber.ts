import { InvalidInput } from '../InvalidInput';
import { shown } from './choices';
import { oneLine } from './oneLine';

/** What a number field takes. */
export interface NumberLimits {
	readonly minValue?: number;
	readonly maxValue?: number;
	/** Whether it takes decimals. */
	readonly isDecimal?: boolean;
}

/**
 * Reads a number within the limits of its field.
 *
 * @param label what the editor calls the field, for the message
 * @throws InvalidInput when it is none
 */
export function numberOf(
	entered: unknown,
	{ minValue = 0, maxValue = Infinity, isDecimal = false }: NumberLimits,
	label: string,
): number {
	const number = numberIn(entered);
	const isOfKind = isDecimal ? Number.isFinite(number) : Number.isInteger(number);
	if (isOfKind && number >= minValue && number <= maxValue) return number;
	const kind = isDecimal ? 'number' : 'whole number';
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
