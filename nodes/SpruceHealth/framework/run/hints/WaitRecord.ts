import type { Wait } from '../../../client/calls/Wait';
import { durationWords } from '../../../values/durationWords';
import { counted } from '../../../values/text/counted';

/** Whoever has waited less has not noticed it. */
const shortestToldMs = 5_000;

/** The waits of one kind. */
interface Waited {
	latest: Wait;
	totalMs: number;
	/** When the last of them ends, in ms since 1970. */
	endsAt: number;
}

/** How long a run has waited, and for what. Calls that wait side by side count once. */
export class WaitRecord {
	private readonly waited = new Map<Wait['cause'], Waited>();

	/** @param now when the wait begins, in ms since 1970 */
	note(latest: Wait, now: number): void {
		const { totalMs, endsAt } = this.waited.get(latest.cause) ?? { totalMs: 0, endsAt: now };
		const ends = Math.max(now + latest.ms, endsAt);
		this.waited.set(latest.cause, {
			latest,
			totalMs: totalMs + ends - Math.max(now, endsAt),
			endsAt: ends,
		});
	}

	/** A sentence for each kind of wait that was long enough to be noticed. */
	sentences(): string[] {
		return [...this.waited.values()]
			.filter(({ totalMs }) => totalMs >= shortestToldMs)
			.map(({ latest, totalMs }) => `Waited ${durationWords(totalMs)} ${reason(latest)}`);
	}
}

function reason({ cause, callsPerMinute }: Wait): string {
	const limit =
		callsPerMinute === undefined ? '' : ` of ${counted(callsPerMinute, 'call')} a minute`;
	switch (cause) {
		case 'rateLimit':
			return `for Spruce's rate limit${limit}, which all integrations of the practice share. If that is too slow, ask Spruce Support for a higher limit.`;
		case 'busy':
			return 'because Spruce Health was busy and asked to try again later.';
		case 'retry':
			return 'between tries: Spruce Health did not answer or had a problem, and was asked again.';
	}
}
