/** A JSON object of an answer, as loose as it is parsed. */
export type JsonObject = Record<string, unknown>;

/** What came back for one call. */
export interface Answer {
	readonly status: number;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	/** undefined where the body is not JSON. */
	readonly body: unknown;
	readonly isEmpty: boolean;
	/** When the answer was there, in ms. */
	readonly at: number;
}

/** The body as an object; an empty one where it is something else. */
export function objectOf(value: unknown): JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as JsonObject)
		: {};
}

/** The objects of a list; none where it is something else. */
export function objectsIn(value: unknown): JsonObject[] {
	return Array.isArray(value) ? value.map(objectOf) : [];
}

/** The id of a record; undefined where there is none. */
export function idOf(record: JsonObject): string | undefined {
	const { id } = record;
	// Dots alone would lead to another path.
	if (typeof id === 'string' && !/^\.{0,2}$/.test(id)) return id;
	return typeof id === 'number' ? String(id) : undefined;
}
