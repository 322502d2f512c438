import { InvalidInput } from '../../values/InvalidInput';

const usualSeconds = 60;
const mostSeconds = 600;

/**
 * How long to wait for one answer, from the credential's Timeout (Seconds).
 *
 * @throws InvalidInput when it is not a number of seconds that makes sense
 */
export function answerTimeoutMs(entered: unknown): number {
	const text = String(entered ?? '').trim();
	const seconds = text === '' ? usualSeconds : Number(text);
	if (seconds >= 1 && seconds <= mostSeconds) return seconds * 1_000;
	throw new InvalidInput(
		`Timeout (Seconds): this is not a number from 1 to ${mostSeconds}`,
		'Open the Spruce Health credential and correct it, or clear it.',
	);
}
