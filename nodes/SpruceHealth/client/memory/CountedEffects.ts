import { BoundedMap } from '../../values/BoundedMap';
import type { OtherEffects } from '../writes/Effect';
import { keyLifetimeMs } from '../writes/idempotency';

/** A large batch writes about 10,000 records, and each has up to three IDs. */
const maxEffects = 30_000;

/** A write that was carried out. */
export interface CountedWrite {
	/** Tells the write from all others. */
	owner: string;
	/** A digest of all that was sent. */
	content: string;
}

/**
 * Which record belongs to which write of this process. Two equal messages may stand in a conversation
 * for good reason: the one must not be taken for the other, which would then be left out.
 */
export class CountedEffects {
	private readonly effects = new BoundedMap<CountedWrite & { id: string; at: number }>(
		maxEffects,
		keyLifetimeMs,
	);

	/** @param id of the record, or of the request that made it */
	count(id: string, write: CountedWrite, now: number): void {
		this.effects.set(id, { ...write, id, at: now }, now);
	}

	/** The effects of the writes beside this one, from this time on. */
	beside({ owner, content }: CountedWrite, since: number, now: number): OtherEffects {
		const equal = new Map<string, string[]>();
		for (const effect of this.effects.values()) {
			if (effect.owner === owner || effect.content !== content || effect.at < since) continue;
			equal.set(effect.owner, [...(equal.get(effect.owner) ?? []), effect.id]);
		}
		return {
			isOfAnother: (id) => {
				const effect = typeof id === 'string' ? this.effects.get(id, now) : undefined;
				return effect !== undefined && effect.owner !== owner;
			},
			equalWrites: [...equal.values()],
		};
	}

	/** The effects of the writes beside the one whose request has this ID. */
	besideRequest(requestId: string | undefined, since: number, now: number): OtherEffects {
		const own = requestId === undefined ? undefined : this.effects.get(requestId, now);
		return this.beside(own ?? { owner: '', content: '' }, since, now);
	}

	/** Lets the effects that are too old leave the memory. */
	forgetExpired(now: number): void {
		this.effects.forgetExpired(now);
	}
}
