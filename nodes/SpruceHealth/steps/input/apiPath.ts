import { InvalidInput } from '../../values/InvalidInput';

/** Letters, digits and what else may stand in a path without being encoded, or as %2B. */
const segment = /^(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+$/;

/**
 * A path below the base URL, as the user entered it.
 *
 * @throws InvalidInput when it could lead elsewhere, or holds what belongs under Query Parameters
 */
export function apiPath(entered: string): string {
	const path = entered.trim();
	const problem = problemOf(path);
	if (problem === undefined) return path;
	throw new InvalidInput(
		`Path: ${problem}`,
		'Enter what follows /v1 in the documentation of the Spruce API, such as /contacts/entity_0E5QDGJC03000. Special characters in an ID are written as %2B and the like: {{ encodeURIComponent($json.id) }}.',
	);
}

function problemOf(path: string): string | undefined {
	if (!path.startsWith('/')) return 'it must begin with a slash';
	if (path.includes('?')) return 'what follows the question mark belongs under Query Parameters';
	const segments = path.slice(1).split('/');
	if (segments.some((part) => /^(?:\.|%2e)+$/i.test(part))) return 'it must not hold dots alone';
	if (segments.every((part) => segment.test(part))) return undefined;
	return 'it is empty, or holds characters that cannot stand in an address';
}
