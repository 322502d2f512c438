import type { Failure } from '../../nodes/SpruceHealth/client/errors/failure';
import type { Answer, SpruceRequest } from '../../nodes/SpruceHealth/client/wire/request';
import type { Runtime } from '../../nodes/SpruceHealth/client/calls/Runtime';
import type { Wait } from '../../nodes/SpruceHealth/client/calls/Wait';
import { noFiles } from '../client/noFiles';
import { Random } from '../simulator/seed/Random';
import type { ModelSpruce } from './ModelSpruce';
import type { VirtualClock } from './VirtualClock';

/** A connection to the model of Spruce, in simulated time. */
export interface Connection {
	clock: VirtualClock;
	spruce: ModelSpruce;
	/** How long the next request takes to reach Spruce, and its answer to come back. */
	nextLatency(): { thereMs: number; backMs: number };
	seed?: number;
}

/** The runtime of one item, with simulated time and a model of Spruce. */
export class ModelRuntime implements Runtime {
	/** The item's waits for the rate limit, in milliseconds. */
	readonly rateLimitWaits: number[] = [];

	readonly failures: Failure[] = [];

	private readonly generator: Random;

	constructor(private readonly connection: Connection) {
		this.generator = new Random(connection.seed ?? 1);
	}

	now = (): number => this.connection.clock.now;

	random = (): number => this.generator.next();

	send = async (request: SpruceRequest): Promise<Answer> => {
		const { clock, spruce, nextLatency } = this.connection;
		const { thereMs, backMs } = nextLatency();
		await clock.wait(thereMs);
		const answer = spruce.answer(request, clock.now);
		await clock.wait(backMs);
		return answer;
	};

	fetchFile = noFiles;

	wait = async (ms: number): Promise<void> => await this.connection.clock.wait(ms);

	notifyWait = ({ cause, ms }: Wait): void => {
		if (cause !== 'retry') this.rateLimitWaits.push(ms);
	};

	fail = (failure: Failure): Error => {
		this.failures.push(failure);
		return new Error(failure.reason);
	};
}
