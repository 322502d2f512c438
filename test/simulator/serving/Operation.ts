import type { Organization } from '../organization/Organization';

/** A request as the work of an operation sees it. */
export interface Call {
	organization: Organization;
	params: Record<string, string>;
	query: Record<string, string>;
	body: unknown;
	now: string;
	/** Where the files of this simulator can be fetched. */
	filesUrl: string;
}

/** What an operation answers. */
export interface Answer {
	status: number;
	/** Absent when Spruce answers without a body. */
	body?: unknown;
	/** The id of the record that was created, changed or deleted. */
	changedId?: string;
	/** Of a list: a new token that continues where this page began. */
	restartToken?: string;
}

/** One of the operations of the OpenAPI. */
export interface Operation {
	operationId: string;
	method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
	/** As in the OpenAPI: `/contacts/{contactId}`. */
	path: string;
	/** Whether it takes `s-idempotency-key`. */
	isKeyed?: boolean;
	/** The property of the answer that holds the list. */
	lists?: string;
	/** Whether the list comes in pages. */
	isPaged?: boolean;
	handle(call: Call): Answer;
}
