import { BoundedMap } from '../../values/BoundedMap';
import { keyLifetimeMs } from '../writes/idempotency';

/** A large batch writes about this many records. */
const maxKeys = 10_000;

/** `refused`: Spruce refused the write. `unknown`: it may have been carried out, or the key used up. */
export type KeyTrouble = 'refused' | 'unknown';

/** What this process knows of an idempotency key. */
export interface KeyState {
	/** `done`: a write with it was surely carried out. Otherwise the worst that a try met. */
	state: 'done' | KeyTrouble;
	/** When its first try began, in milliseconds since 1970. */
	since: number;
}

/**
 * What the tries with an idempotency key met. Spruce does not document whether a try that failed uses
 * up its key, so after trouble its word that a key is a repeat proves nothing.
 */
export class KeyHistory {
	private readonly keys = new BoundedMap<KeyState>(maxKeys, keyLifetimeMs);

	/** Notes a try that failed. */
	note(path: string, key: string, trouble: KeyTrouble, since: number, now: number): void {
		const earlier = this.of(path, key, now);
		if (earlier?.state === 'done') return;
		const state = earlier?.state === 'unknown' ? 'unknown' : trouble;
		this.keys.set(`${path} ${key}`, { state, since: earlier?.since ?? since }, now);
	}

	/** Notes that the write with the key was carried out. */
	done(path: string, key: string, now: number): void {
		this.keys.set(`${path} ${key}`, { state: 'done', since: now }, now);
	}

	/** Undefined when no try is known. */
	of(path: string, key: string, now: number): KeyState | undefined {
		return this.keys.get(`${path} ${key}`, now);
	}

	/** Lets the keys that are too old leave the memory. */
	forgetExpired(now: number): void {
		this.keys.forgetExpired(now);
	}
}
