/**
 * What the user entered cannot be sent to Spruce. Thrown before a request is made.
 *
 * `message` names the field and what is wrong; `description` says what to enter instead.
 */
export class InvalidInput extends Error {
	constructor(
		message: string,
		readonly description: string,
	) {
		super(message);
		this.name = 'InvalidInput';
	}
}
