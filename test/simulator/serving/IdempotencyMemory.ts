import { Refusal } from './Refusal';

const largestKey = 255;
const oneDay = 24 * 60 * 60_000;

/** Remembers for 24 hours which keys have done their work on which path. */
export class IdempotencyMemory {
	private readonly doneAt = new Map<string, number>();

	/** Refuses a key that is too long or has done its work already. */
	refuseRepeat(path: string, key: string, now: number): void {
		if (key.length > largestKey) {
			throw Refusal.invalidInput(`s-idempotency-key must not exceed ${largestKey} characters`);
		}
		const doneAt = this.doneAt.get(nameOf(path, key));
		if (doneAt !== undefined && now < doneAt + oneDay) {
			throw new Refusal(422, 'duplicate_request', 'a request with this key was already accepted');
		}
	}

	/** Uses the key up. */
	remember(path: string, key: string, now: number): void {
		this.doneAt.set(nameOf(path, key), now);
	}

	clear(): void {
		this.doneAt.clear();
	}
}

function nameOf(path: string, key: string): string {
	return `${path}\n${key}`;
}
