import { isJsonObject } from '../../values/jsonObject';
import type { SpruceRequest } from './request';

/** Every text in a request that may be the ID of a record: the segments of its path, the values of its body. */
export function namesIn({ path, body }: Pick<SpruceRequest, 'path' | 'body'>): string[] {
	return [...path.split('/').map(decoded), ...textsIn(body)];
}

/** A segment of a path without percent-encoding; as it is where it has none, such as `50%`. */
export function decoded(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (Array.isArray(value)) return value.flatMap(textsIn);
	return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
