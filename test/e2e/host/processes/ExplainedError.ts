/** A failure that is explained to a person in its message: what happened and what to do. */
export class ExplainedError extends Error {
	override name = 'ExplainedError';
}
