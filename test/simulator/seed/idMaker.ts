import type { Random } from './Random';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const firstNumber = 70_000_000_000;
const largestStep = 90_000;

/** Makes ids that look like Spruce's, such as `entity_0218QK7M4D000`, each one after the last. */
export interface IdMaker {
	(prefix: string): string;
	/** One that makes the same ids as this one will, whatever this one does. */
	copy(): IdMaker;
}

/** @param number where to begin */
export function idMaker(random: Random, number = firstNumber): IdMaker {
	const newId = (prefix: string) => {
		number += random.integer(1, largestStep);
		return `${prefix}_0${inBase32(number).padStart(9, '0')}000`;
	};
	return Object.assign(newId, { copy: () => idMaker(random.copy(), number) });
}

function inBase32(number: number): string {
	if (number < digits.length) return digits[number];
	return inBase32(Math.floor(number / digits.length)) + digits[number % digits.length];
}
