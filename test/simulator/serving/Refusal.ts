/** Why the simulator does not do what a request asks for, in Spruce's error shape. */
export class Refusal extends Error {
	constructor(
		readonly statusCode: number,
		readonly type: string,
		message: string,
	) {
		super(message);
	}

	static invalidInput(message: string): Refusal {
		return new Refusal(400, 'invalid_input', message);
	}

	static notFound(kind: string, id: string): Refusal {
		return new Refusal(404, 'not_found', `${kind} ${id} was not found`);
	}

	/** The body of the answer. */
	get body(): { statusCode: number; type: string; message: string } {
		return { statusCode: this.statusCode, type: this.type, message: this.message };
	}
}
