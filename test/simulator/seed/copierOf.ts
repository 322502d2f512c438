/**
 * Keeps plain data as it is now.
 *
 * @returns makes copies of it; an object that stands in two places does so in the copy, too
 */
export function copierOf<Data extends object>(data: Data): () => Data {
	const shared = sharedIn(data);
	const original = copied(data, shared, new Map());
	const sharedInOriginal = sharedIn(original);
	return () => copied(original, sharedInOriginal, new Map());
}

/** The bytes of a file are never changed, and stay what they are. */
function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Buffer.isBuffer(value);
}

/** The objects that stand in more than one place. To look up all others would take half of the time. */
function sharedIn(data: object): Set<object> {
	const seen = new Set<object>();
	const shared = new Set<object>();
	const visit = (value: object) => {
		if (seen.has(value)) {
			shared.add(value);
			return;
		}
		seen.add(value);
		for (const inner of Object.values(value) as unknown[]) if (isObject(inner)) visit(inner);
	};
	visit(data);
	return shared;
}

function copied<Value extends object>(
	value: Value,
	shared: Set<object>,
	copies: Map<object, object>,
): Value {
	const known = shared.has(value) ? copies.get(value) : undefined;
	if (known !== undefined) return known as Value;
	const copy = (Array.isArray(value) ? value.slice() : { ...value }) as Record<string, unknown>;
	if (shared.has(value)) copies.set(value, copy);
	for (const key in copy) {
		const inner = copy[key];
		if (isObject(inner)) copy[key] = copied(inner, shared, copies);
	}
	return copy as Value;
}
