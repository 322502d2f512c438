/** An expression that gives this value: the editor itself would not let the user type it in. */
export function expression(value: unknown): string {
	return `={{ ${JSON.stringify(value)} }}`;
}
