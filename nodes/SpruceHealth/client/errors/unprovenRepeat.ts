/**
 * The advice for a write that Spruce calls a repeat, although an earlier try failed and what it should
 * have done was not found.
 *
 * @param sought e.g. `the message`
 */
export function unprovenRepeat(sought: string): string {
	return `If ${sought} is not there, run the item again in a new execution, with another value under Send Only Once Per if you use it. Spruce says that it has seen the request before. But an earlier try failed, and a look in Spruce for ${sought} did not settle whether that try was carried out, so it was not sent again.`;
}
