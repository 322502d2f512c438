import type { Answer, SpruceRequest } from '../wire/request';
import type { Failure } from '../errors/failure';
import type { FileAnswer, TakeFile } from '../downloads/fetchFile';
import type { Wait } from './Wait';

/** Everything the client needs from outside: n8n in production, a simulated clock in tests. */
export interface Runtime {
	/**
	 * Sends one request once and resolves to what came back. Rejects only when the execution was
	 * canceled, or because of a bug.
	 */
	send(request: SpruceRequest): Promise<Answer>;
	/**
	 * Fetches a file of at most so many bytes once from where a link points, without the credential.
	 * Rejects when the execution was canceled, when `take` could not store the file, or because of a bug.
	 */
	fetchFile<Kept>(url: string, maxBytes: number, take: TakeFile<Kept>): Promise<FileAnswer<Kept>>;
	/** Resolves after this many milliseconds; rejects when the execution is canceled meanwhile. */
	wait(ms: number): Promise<void>;
	/** Tells of a wait that begins now, and what it is for. */
	notifyWait(wait: Wait): void;
	/** Milliseconds since 1970. */
	now(): number;
	/** A number from 0 to 1. */
	random(): number;
	/** The error that explains a failure to the user. */
	fail(failure: Failure): Error;
}
