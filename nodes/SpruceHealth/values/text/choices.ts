import { InvalidInput } from '../InvalidInput';
import { oneLine } from './oneLine';

/** An option of a field: how the editor names it, and its value in the workflow. */
export interface Choice {
	readonly name: string;
	readonly value: string;
}

/**
 * The value of the option that was entered by its value or by its name, in any case. `has account`
 * means `has_account`.
 *
 * @param label what the editor calls the field, for the message
 * @param takesFirstLetter whether `F` stands for the only option that begins with it
 * @throws InvalidInput that lists the options, when it is none of them
 */
export function choiceOf(
	entered: unknown,
	choices: readonly Choice[],
	label: string,
	takesFirstLetter = false,
): string {
	const initials = takesFirstLetter ? choices.map(withInitial) : [];
	const chosen = matchingChoice(entered, choices) ?? matchingChoice(entered, initials);
	if (chosen !== undefined) return chosen;
	throw new InvalidInput(
		`${label}: this is not one of the options`,
		`${shown(entered)} was entered. Choose one of: ${choices.map(({ name }) => name).join(', ')}.`,
	);
}

function withInitial({ name, value }: Choice): Choice {
	return { name: name[0], value };
}

/** Like `choiceOf`, but undefined for what is none of the options. */
export function matchingChoice(entered: unknown, choices: readonly Choice[]): string | undefined {
	if (typeof entered !== 'string') return undefined;
	const exact = choices.find(({ value }) => value === entered);
	if (exact !== undefined) return exact.value;
	const wanted = lettersOf(entered);
	const found = choices.filter(
		({ name, value }) => wanted !== '' && [lettersOf(value), lettersOf(name)].includes(wanted),
	);
	return found.length === 1 ? found[0].value : undefined;
}

/** The letters and digits, because `Has an Account`, `has_account` and `monthDayYear` differ in the rest. */
function lettersOf(text: string): string {
	return oneLine(text)
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Reads true or false, in any case. Anything else is refused: taking "yes" for false would send an
 * internal note to the patient.
 *
 * @param label what the editor calls the field, for the message
 * @throws InvalidInput when it is neither
 */
export function switchOf(entered: unknown, label: string): boolean {
	const text = oneLine(String(entered)).toLowerCase();
	if (typeof entered !== 'object' && (text === 'true' || text === 'false')) return text === 'true';
	throw new InvalidInput(
		`${label}: this is neither true nor false`,
		`${shown(entered)} was entered. Switch it on or off, or change the expression so that it returns true or false.`,
	);
}

/** What was entered, for a description: `"yes"`, `a list`, `an empty value`. */
export function shown(entered: unknown): string {
	if (entered === undefined || entered === null) return 'An empty value';
	if (Array.isArray(entered)) return 'A list';
	if (typeof entered === 'object') return 'An object';
	const text = oneLine(String(entered));
	return text === '' ? 'An empty value' : `"${text}"`;
}
