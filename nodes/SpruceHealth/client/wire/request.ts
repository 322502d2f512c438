import type { IDataObject } from 'n8n-workflow';
import type { UploadFile } from './UploadFile';

/** One call of the Spruce API, as it is repeated until it is done or has failed. */
export interface SpruceRequest {
	method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
	/** Below the base URL, starting with a slash, ids already encoded. */
	path: string;
	query?: IDataObject;
	body?: IDataObject;
	/** Sent instead of a body, as the field `media` of a form. */
	file?: UploadFile;
	/** Whether the answer must hold the ID of what was made; another one is unreadable. */
	returnsId?: boolean;
	/** Whether an empty answer is one; deletes have no other. */
	mayBeEmpty?: boolean;
	/**
	 * Whether sending it again does no harm when nobody knows what became of the first try: a
	 * read, a delete, or a write whose key lets Spruce recognise the repeat.
	 */
	repeatable: boolean;
	/**
	 * What 403 says where it is not the token that is refused: DELETE /conversationItems alone uses
	 * it for an item that may not be deleted.
	 */
	forbiddenMeans?: 'notAllowed';
	/** At most 255 characters; Spruce keeps it for 24 hours and refuses a repeat with 422. */
	idempotencyKey?: string;
	/** For the user, in case Spruce refuses it. */
	adviceWhenRefused?: string;
}

/** What came back over the wire. */
export interface SpruceResponse {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** A parsed JSON value; text that is no JSON as a string; `''` for an empty body. */
	body: unknown;
}

/** No answer came: refused, reset, timed out, unknown host, or a body that broke off. */
export interface NoAnswer {
	status: undefined;
	/** The network's word for it, e.g. `ECONNRESET`. */
	code: string;
}

export type Answer = SpruceResponse | NoAnswer;
