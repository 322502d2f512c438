import type { IDataObject } from 'n8n-workflow';
import type { UploadFile } from './UploadFile';

/** One call of the Spruce API; its tries all send the same request. */
export interface SpruceRequest {
	method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
	/** Below the base URL, starting with a slash, ids already encoded. */
	path: string;
	query?: IDataObject;
	body?: IDataObject;
	/** Sent instead of a body, as the field `media` of a form. */
	file?: UploadFile;
	/**
	 * Asked before each try for the time at which Spruce is to carry it out, because a try may wait for the
	 * rate limit. Undefined: at once.
	 */
	sendAt?: () => string | undefined;
	/** Whether the answer must hold the ID of the new record; without one it is unreadable. */
	returnsId?: boolean;
	/** Whether an empty body is a usable answer; for deletes it always is. */
	mayBeEmpty?: boolean;
	/** Whether the record is read where Spruce's answer has none, so that an empty one is usable. */
	isReadAfterwards?: boolean;
	/**
	 * Whether sending it again does no harm when nobody knows what became of the first try: a
	 * read, a delete, or a write whose key lets Spruce recognize the repeat.
	 */
	repeatable: boolean;
	/**
	 * The reason for a 403 that is not about the token. Only DELETE /conversationItems has one: the
	 * item may not be deleted.
	 */
	forbiddenMeans?: 'notAllowed';
	/** At most 255 characters; Spruce keeps it for 24 hours and refuses a repeat with 422. */
	idempotencyKey?: string;
	/** Gets the text of an answer with 200 before it is parsed, which waits until this is done. */
	onText?: (text: string) => Promise<void>;
	/** What the user can do when Spruce refuses the request. */
	adviceWhenRefused?: string;
}

/** What came back over the wire. */
export interface SpruceResponse {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** A parsed JSON value; other text as a string; `''` for an empty body. */
	body: unknown;
	/** The time that was sent with the request, where `sendAt` named one. */
	scheduledFor?: string;
}

/** No answer came: refused, reset, timed out, unknown host, or a body that broke off. */
export interface NoAnswer {
	status: undefined;
	/** The network's error code, e.g. `ECONNRESET`, or one of `connectionProblem.ts`. */
	code: string;
}

export type Answer = SpruceResponse | NoAnswer;
