import { isNotFound } from '../../client/errors/structuredError';

/** For `catch`: a list of what belongs to a record that does not exist is empty. */
export function emptyIfMissing(failure: unknown): [] {
	if (isNotFound(failure)) return [];
	throw failure;
}
