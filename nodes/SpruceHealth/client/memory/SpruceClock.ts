import { isFromSpruce } from '../wire/isFromSpruce';
import type { SpruceResponse } from '../wire/request';

/**
 * Spruce's own clock, as the `Date` header of its answers shows it. It decides what has happened: a
 * record may be dated ahead, and this computer's clock may be wrong by hours.
 */
export class SpruceClock {
	/** How far Spruce's clock is ahead of this computer's, in milliseconds; negative if it is behind. */
	private aheadMs = 0;

	/**
	 * Sets the clock by an answer. The header counts whole seconds and is written before the answer
	 * travels, so the clock is at most a little late, and never ahead.
	 *
	 * @param receivedAt by this computer's clock, in milliseconds since 1970
	 */
	setBy(response: SpruceResponse, receivedAt: number): void {
		const spruceTime = Date.parse(response.headers.date ?? '');
		if (spruceTime > 0 && isSpruces(response)) this.aheadMs = spruceTime - receivedAt;
	}

	/**
	 * Spruce's time in milliseconds since 1970; this computer's before the first answer.
	 *
	 * @param now by this computer's clock
	 */
	at(now: number): number {
		return now + this.aheadMs;
	}
}

/** A proxy that answers in Spruce's place has another clock. */
function isSpruces(response: SpruceResponse): boolean {
	return response.status < 300 || isFromSpruce(response);
}
