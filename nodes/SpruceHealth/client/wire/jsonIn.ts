/** The JSON value of a text; anything else as it is, such as the page of a proxy. */
export function jsonIn(body: unknown): unknown {
	if (typeof body !== 'string' || body === '') return body;
	try {
		return JSON.parse(body);
	} catch {
		return body;
	}
}
