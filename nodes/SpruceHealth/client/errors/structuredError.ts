import { type IDataObject, NodeApiError } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import type { RateLimit } from '../rateLimit/rateLimit';
import type { Failure } from './failure';

/** The data of an error, for branching in a workflow and for a support case. */
export interface StructuredError extends IDataObject {
	message: string;
	description: string;
	/** HTTP status; absent when no answer came. */
	statusCode?: number;
	/** Spruce's own type of the error, e.g. `invalid_input`. */
	type?: string;
	requestId?: string;
	/** e.g. `contact: get` */
	operation: string;
	/** Why the call failed. Code decides by it, never by the message. */
	reason: Failure['reason'];
	/** How many requests were sent. */
	attempts: number;
	/** Whether running the item again may succeed and cannot repeat a write. */
	retryable: boolean;
	retryAfterSeconds?: number;
	rateLimit?: RateLimit & IDataObject;
}

/** The data of an error; undefined for an error that is not a failed call. */
export function structuredErrorOf(failure: unknown): StructuredError | undefined {
	if (!(failure instanceof NodeApiError)) return undefined;
	const { spruce } = failure.context;
	// Only spruceError writes it, and always whole.
	return isJsonObject(spruce) ? (spruce as StructuredError) : undefined;
}

/** Whether a call failed because Spruce has no such record. */
export function isNotFound(failure: unknown): boolean {
	return structuredErrorOf(failure)?.reason === 'notFound';
}
