import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../seed/Random';
import { sharedAbort } from './sharedAbort';
import type { WebhookSettings } from './WebhookSettings';

const minute = 60_000;

/** Why nothing more goes to an endpoint. */
export type LaneEnd = 'paused' | 'deleted' | 'stopped';

/** Thrown to every attempt that waits in a lane when the lane is closed. */
export class LaneClosed extends Error {
	constructor(readonly end: LaneEnd) {
		super(`the lane was closed: ${end}`);
	}
}

interface Turn {
	begin(): void;
	giveUp(reason: LaneClosed): void;
}

/** The way to one endpoint: attempts take turns here and stay within the limit. */
export class Lane {
	private readonly queue: Turn[] = [];
	private readonly closing = sharedAbort();
	private end?: LaneEnd;
	private underWay = 0;
	private begunAt: number[] = [];
	private isHeldBack = false;

	constructor(
		private readonly settings: WebhookSettings,
		private readonly random: Random,
	) {}

	/**
	 * Does the work when it is its turn.
	 *
	 * @throws LaneClosed when the lane was closed before that.
	 */
	async take<Result>(work: () => Promise<Result>): Promise<Result> {
		await this.turn();
		try {
			return await work();
		} finally {
			this.underWay--;
			this.admit();
		}
	}

	/** @throws LaneClosed when the lane is closed before the time is over. */
	async wait(milliseconds: number): Promise<void> {
		this.refuseWhenClosed();
		await sleep(milliseconds, undefined, { signal: this.closing.signal }).catch(() => {});
		this.refuseWhenClosed();
	}

	/** Sends away all who wait; what is under way goes on. */
	close(end: LaneEnd): void {
		this.end = end;
		this.closing.abort();
		for (const turn of this.queue.splice(0)) turn.giveUp(new LaneClosed(end));
	}

	private async turn(): Promise<void> {
		this.refuseWhenClosed();
		await new Promise<void>((begin, giveUp) => {
			this.queue.push({ begin, giveUp });
			// A little later: what one request changes is then in the queue as a whole.
			void Promise.resolve().then(() => this.admit());
		});
	}

	private admit(): void {
		if (this.isHeldBack) return;
		while (this.queue.length > 0 && this.underWay < this.settings.concurrency) {
			const rest = this.restAt(Date.now());
			if (rest > 0) {
				this.holdBack(rest);
				return;
			}
			this.begunAt.push(Date.now());
			this.underWay++;
			this.next().begin();
		}
	}

	private next(): Turn {
		const { order } = this.settings;
		const last = this.queue.length - 1;
		const index = { oldestFirst: 0, newestFirst: last, shuffled: this.random.integer(0, last) };
		return this.queue.splice(index[order], 1)[0];
	}

	private restAt(now: number): number {
		const { timeScale, eventsPerMinute } = this.settings;
		const span = minute * timeScale;
		this.begunAt = this.begunAt.filter((at) => at > now - span);
		const blocking = this.begunAt.at(-eventsPerMinute);
		return blocking === undefined ? 0 : blocking + span - now;
	}

	private holdBack(milliseconds: number): void {
		this.isHeldBack = true;
		void this.wait(milliseconds)
			.catch(() => {})
			.then(() => {
				this.isHeldBack = false;
				this.admit();
			});
	}

	private refuseWhenClosed(): void {
		if (this.end) throw new LaneClosed(this.end);
	}
}
