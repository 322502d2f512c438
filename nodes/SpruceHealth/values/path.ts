import { listedId } from './ids/recordId';

/**
 * Template tag for the path of a request; it checks and percent-encodes every ID.
 *
 * @example path`/contacts/${contactId}`
 * @throws InvalidInput when an ID is empty, leads to another address, or stands for a missing value
 */
export function path(segments: TemplateStringsArray, ...ids: string[]): string {
	return segments.reduce((built, segment, position) => {
		const id = ids[position - 1] ?? '';
		return `${built}${encodeURIComponent(listedId(id, 'ID'))}${segment}`;
	});
}
