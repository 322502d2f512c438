import type { Failure } from '../../nodes/SpruceHealth/client/failure';
import type { Answer, SpruceRequest } from '../../nodes/SpruceHealth/client/request';
import type { World } from '../../nodes/SpruceHealth/client/world';

/** Answers a request at a moment of the simulated time. */
export type Respond = (request: SpruceRequest, now: number) => Answer | Promise<Answer>;

/** A world whose clock stands still but for the client's waits and the time each answer takes. */
export class SimulatedWorld implements World {
	clock = 0;
	readonly sent: SpruceRequest[] = [];
	readonly waits: number[] = [];
	readonly waitsTold: number[] = [];
	readonly failures: Failure[] = [];

	constructor(
		private readonly respond: Respond,
		private readonly answerTakesMs = 100,
	) {}

	now = (): number => this.clock;

	random = (): number => 0;

	send = async (request: SpruceRequest): Promise<Answer> => {
		this.sent.push(request);
		this.clock += this.answerTakesMs;
		return await this.respond(request, this.clock);
	};

	wait = async (ms: number): Promise<void> => {
		this.waits.push(ms);
		this.clock += ms;
	};

	tellWait = (ms: number): void => {
		this.waitsTold.push(ms);
	};

	fail = (failure: Failure): Error => {
		this.failures.push(failure);
		return new Error(failure.reason);
	};
}
