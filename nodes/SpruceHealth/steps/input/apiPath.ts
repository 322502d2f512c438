import { InvalidInput } from '../../values/InvalidInput';

/** The characters that RFC 3986 allows in a path segment, and encoded ones such as %2B. */
const segment = /^(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+$/;

/**
 * The path of an API call, below the base URL, as the user entered it.
 *
 * @throws InvalidInput when it could lead to another host or folder, or contains a query
 */
export function apiPath(entered: string): string {
	const path = entered.trim();
	const problem = problemOf(path);
	if (problem === undefined) return path;
	throw new InvalidInput(
		`Path: ${problem}`,
		'Enter what follows /v1 in the Spruce API documentation, such as /contacts/entity_0E5QDGJC03000. Encode special characters in an ID: {{ encodeURIComponent($json.id) }}.',
	);
}

function problemOf(path: string): string | undefined {
	if (!path.startsWith('/')) return 'it must begin with a slash';
	if (path.includes('?')) return 'what follows the question mark belongs under Query Parameters';
	const segments = path.slice(1).split('/');
	if (segments.some((part) => /^(?:\.|%2e)+$/i.test(part)))
		return 'no part of it may consist of dots only';
	if (segments.every((part) => segment.test(part))) return undefined;
	return 'it is empty or contains characters that are not allowed in an address';
}
