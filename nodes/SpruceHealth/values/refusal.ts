import { InvalidInput } from './InvalidInput';

/** Why something that a person entered cannot be used. */
export interface Problem {
	/** A clause that follows the field's name, e.g. `the number has no area code`. */
	problem: string;
	/** Sentences that say what to enter instead. */
	advice: string;
}

/** Enough to recognize what was entered. */
const mostShown = 60;

/**
 * The error for something that was entered. Only its description shows what: it may be a patient's
 * number or birth date, and n8n's error workflows pass messages on.
 *
 * @param label what the editor calls the field
 */
export function refusal(
	label: string,
	{ problem, advice }: Problem,
	entered: string,
): InvalidInput {
	const shown = entered.trim().slice(0, mostShown);
	const quote = shown === '' ? '' : `"${shown}" was entered. `;
	return new InvalidInput(`${label}: ${problem}`, `${quote}${advice}`);
}
