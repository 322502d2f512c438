import { isJsonObject } from '../../values/jsonObject';
import type { SpruceRequest } from './request';

/** Every text in a request that may be the ID of a record: the segments of its path, the values of its body. */
export function namesIn({ path, body }: Pick<SpruceRequest, 'path' | 'body'>): string[] {
	return [...path.split('/').map(decoded), ...textsIn(body)];
}

/** In Custom API Call, the path is what the user entered: `50%` cannot be decoded. */
function decoded(segment: string): string {
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
