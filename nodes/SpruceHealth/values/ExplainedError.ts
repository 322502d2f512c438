/**
 * An error that says what to do, for what is neither a failed call nor something a person entered: a
 * state of Spruce or of n8n that stands in the way.
 *
 * `message` says what happened; `description` says what to do.
 */
export class ExplainedError extends Error {
	constructor(
		message: string,
		readonly description: string,
	) {
		super(message);
		this.name = new.target.name;
	}
}
