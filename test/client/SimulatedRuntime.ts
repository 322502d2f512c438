import type { Failure } from '../../nodes/SpruceHealth/client/errors/failure';
import type { FileAnswer, TakeFile } from '../../nodes/SpruceHealth/client/downloads/fetchFile';
import type { FileContent, FileResponse } from '../../nodes/SpruceHealth/client/downloads/FileLink';
import type { Answer, NoAnswer, SpruceRequest } from '../../nodes/SpruceHealth/client/wire/request';
import type { Runtime } from '../../nodes/SpruceHealth/client/calls/Runtime';

/** Answers a request at a moment of the simulated time. */
export type Respond = (request: SpruceRequest, now: number) => Answer | Promise<Answer>;

/** What the file host answers: a response with its content, or none. */
export type FileHostAnswer = (FileResponse & { content: FileContent }) | NoAnswer;

/** A runtime whose clock moves only with the client's waits and with the time that each answer takes. */
export class SimulatedRuntime implements Runtime {
	clock = 0;
	readonly sent: SpruceRequest[] = [];
	readonly waits: number[] = [];
	readonly rateLimitWaits: number[] = [];
	readonly failures: Failure[] = [];
	readonly fetched: string[] = [];
	/** Answers the download of a file. */
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

	fetchFile = async <Kept>(url: string, take: TakeFile<Kept>): Promise<FileAnswer<Kept>> => {
		this.fetched.push(url);
		this.clock += this.answerTakesMs;
		const answer = this.respondWithFile(url);
		if (answer.status === undefined) return answer;
		const { content, ...response } = answer;
		return { ...response, kept: await take(response, content) };
	};

	wait = async (ms: number): Promise<void> => {
		this.waits.push(ms);
		this.clock += ms;
	};

	notifyWait = (ms: number): void => {
		this.rateLimitWaits.push(ms);
	};

	fail = (failure: Failure): Error => {
		this.failures.push(failure);
		return new Error(failure.reason);
	};
}
