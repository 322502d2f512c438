import { isJsonObject } from '../../../nodes/SpruceHealth/values/jsonObject';
import type { Behavior, Incoming, Outgoing } from '../Reading';

export type Json = Record<string, unknown>;

/** Changes the bodies of the answers that carry JSON and no error. */
export function bodies(change: (body: Json, request: Incoming) => unknown): () => Behavior {
	return () => async (request, pass) => {
		const answer = await pass(request);
		if (answer.status >= 300 || !isJsonObject(answer.body)) return answer;
		return { ...answer, body: change(answer.body as Json, request) };
	};
}

/** Changes all answers. */
export function answers(change: (answer: Outgoing, request: Incoming) => Outgoing): () => Behavior {
	return () => async (request, pass) => change(await pass(request), request);
}

/** The object without some of its properties. */
export function without<T extends object>(object: T, ...names: string[]): T {
	const entries = Object.entries(object).filter(([name]) => !names.includes(name));
	return Object.fromEntries(entries) as T;
}

/** Changes each object in a JSON value, the inner ones first. */
export function eachObject(value: unknown, change: (object: Json) => Json): unknown {
	if (Array.isArray(value)) return value.map((entry) => eachObject(entry, change));
	if (!isJsonObject(value)) return value;
	const entries = Object.entries(value).map(([name, one]) => [name, eachObject(one, change)]);
	return change(Object.fromEntries(entries) as Json);
}

/** Changes each text in a JSON value. */
export function eachText(value: unknown, change: (text: string) => unknown): unknown {
	if (typeof value === 'string') return change(value);
	if (Array.isArray(value)) return value.map((entry) => eachText(entry, change));
	if (!isJsonObject(value)) return value;
	const entries = Object.entries(value).map(([name, one]) => [name, eachText(one, change)]);
	return Object.fromEntries(entries);
}

/** An error as Spruce sends it. */
export function refusal(status: number, type: string | undefined, message?: string): Outgoing {
	return {
		status,
		headers: { 'content-type': 'application/json', 's-request-id': 'variant' },
		body: { statusCode: status, ...(type && { type }), ...(message && { message }) },
	};
}

/** An answer that says nothing of Spruce. */
export function page(status: number): Outgoing {
	return {
		status,
		headers: { 'content-type': 'text/html', server: 'variant' },
		body: '<html><body><h1>Please wait</h1></body></html>',
	};
}

export const isWrite = ({ method, path }: Incoming) =>
	method !== 'GET' && path !== '/contacts/search';

/** A write of which Spruce takes a key. */
export const keyOf = ({ headers, path }: Incoming) =>
	headers['s-idempotency-key'] && `${path} ${headers['s-idempotency-key']}`;

/** A write that makes something: a message, a contact, a tag. */
export const creates = (request: Incoming) => request.method === 'POST' && isWrite(request);
