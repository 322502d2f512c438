import { BoundedMap } from '../../values/BoundedMap';
import { InvalidInput } from '../../values/InvalidInput';
import { keyLifetimeMs } from '../writes/idempotency';
import type { KeyUse } from '../writes/userKey';

/** A large batch writes about this many records. */
const maxClaims = 10_000;

interface Claim {
	/** The item that claimed the key, by a text that is the same when the item is run again. */
	owner: string;
	content: string;
	isDone: boolean;
}

/**
 * Which item of an execution uses a key of the user, and for what. Spruce recognizes a key, but not
 * what was sent with it: without this, a second message with the key would be left out as if it were
 * a repeat.
 */
export class KeyClaims {
	private readonly claims = new BoundedMap<Claim>(maxClaims, keyLifetimeMs);

	/**
	 * Claims a key for an item, or finds out that another item has done the same with it.
	 *
	 * @param execution the claims of other executions do not count
	 * @returns whether it is done already, so that the item is a duplicate
	 * @throws InvalidInput when another item uses the key for something else
	 */
	claim(execution: string, use: KeyUse, owner: string, now: number): 'claimed' | 'doneBefore' {
		const name = nameOf(execution, use);
		const earlier = this.claims.get(name, now);
		if (earlier !== undefined && earlier.owner !== owner) {
			if (earlier.content !== use.content) throw usedOtherwise(use);
			if (earlier.isDone) return 'doneBefore';
		}
		this.claims.set(name, { owner, content: use.content, isDone: false }, now);
		return 'claimed';
	}

	/** The write with the key was carried out. */
	done(execution: string, use: KeyUse, owner: string, now: number): void {
		this.claims.set(nameOf(execution, use), { owner, content: use.content, isDone: true }, now);
	}

	/** The write with the key was certainly not carried out: another item may use it. */
	release(execution: string, use: KeyUse): void {
		this.claims.delete(nameOf(execution, use));
	}

	/** Lets the claims that are too old leave the memory. */
	forgetExpired(now: number): void {
		this.claims.forgetExpired(now);
	}
}

function nameOf(execution: string, { purpose }: KeyUse): string {
	return `${execution} ${purpose}`;
}

function usedOtherwise({ userKey }: KeyUse): InvalidInput {
	return new InvalidInput(
		'Request Options > Send Only Once Per: another item has the same value, but sends something else',
		`One of the two would be left out, so this one was not sent. The value is "${userKey}". Make it different for each message or record, and check that its expression finds a value in every row.`,
	);
}
