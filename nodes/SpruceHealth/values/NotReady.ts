/**
 * What was waited for is not there yet; it may be later.
 *
 * `message` names what is missing; `description` says how to wait longer.
 */
export class NotReady extends Error {
	constructor(
		message: string,
		readonly description: string,
	) {
		super(message);
		this.name = 'NotReady';
	}
}
