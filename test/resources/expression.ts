/** An expression that returns this value, for values that the user cannot type in the editor. */
export function expression(value: unknown): string {
	return `={{ ${JSON.stringify(value)} }}`;
}
