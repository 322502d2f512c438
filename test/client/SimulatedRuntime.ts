import type { Failure } from '../../nodes/SpruceHealth/client/errors/failure';
import type { FileAnswer, TakeFile } from '../../nodes/SpruceHealth/client/downloads/fetchFile';
import type { FileContent, FileResponse } from '../../nodes/SpruceHealth/client/downloads/FileLink';
import type { Answer, NoAnswer, SpruceRequest } from '../../nodes/SpruceHealth/client/wire/request';
import type { Runtime } from '../../nodes/SpruceHealth/client/calls/Runtime';
import type { Wait } from '../../nodes/SpruceHealth/client/calls/Wait';

/** Answers a request at the given simulated time, in milliseconds. */
export type Respond = (request: SpruceRequest, now: number) => Answer | Promise<Answer>;

/** The answer of the file host: a response with its content, or no answer. */
export type FileHostAnswer = (FileResponse & { content: FileContent }) | NoAnswer;

/** A runtime in simulated time: the clock advances only for the client's waits and for each answer. */
export class SimulatedRuntime implements Runtime {
	clock = 0;
	readonly sent: SpruceRequest[] = [];
	/** All waits, in milliseconds. */
	readonly waits: number[] = [];
	/** The waits for the rate limit that the user is notified of. */
	readonly rateLimitWaits: number[] = [];
	/** All waits that were told, and what they were for. */
	readonly notified: Wait[] = [];
	readonly failures: Failure[] = [];
	/** The URLs of the requested files. */
	readonly fetched: string[] = [];
	/** Answers the download of a file. By default, the host does not exist. */
	respondWithFile: (url: string) => FileHostAnswer = () => ({
		status: undefined,
		code: 'ENOTFOUND',
	});

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

	fetchFile = async <Kept>(
		url: string,
		_maxBytes: number,
		take: TakeFile<Kept>,
	): Promise<FileAnswer<Kept>> => {
		this.fetched.push(url);
		this.clock += this.answerTakesMs;
		const answer = this.respondWithFile(url);
		if (answer.status === undefined) return answer;
		const { content, ...response } = answer;
		if (response.isTooLarge === true) return response;
		return { ...response, kept: await take(response, content) };
	};

	wait = async (ms: number): Promise<void> => {
		this.waits.push(ms);
		this.clock += ms;
	};

	notifyWait = (wait: Wait): void => {
		this.notified.push(wait);
		if (wait.cause !== 'retry') this.rateLimitWaits.push(wait.ms);
	};

	fail = (failure: Failure): Error => {
		this.failures.push(failure);
		return new Error(failure.reason);
	};
}
