import type { Answer, SpruceRequest } from '../wire/request';
import type { Failure } from '../errors/failure';
import type { FileAnswer, TakeFile } from '../downloads/fetchFile';

/** All that the client needs from outside: n8n in production, a simulated clock in tests. */
export interface Runtime {
	/** Sends one request once. Resolves to what came back; rejects only when cancelled or at fault. */
	send(request: SpruceRequest): Promise<Answer>;
	/**
	 * Fetches a file once from where a link points, without the credential. Rejects when cancelled, at
	 * fault, or when `take` could not store the file.
	 */
	fetchFile<Kept>(url: string, take: TakeFile<Kept>): Promise<FileAnswer<Kept>>;
	/** Resolves after so many milliseconds; rejects when the execution is cancelled meanwhile. */
	wait(ms: number): Promise<void>;
	/** Tells a user who is watching that the rate limit makes a call wait so long. */
	notifyWait(ms: number): void;
	/** Milliseconds since 1970. */
	now(): number;
	/** A number from 0 to 1. */
	random(): number;
	/** The error that tells the user of a failure. */
	fail(failure: Failure): Error;
}
