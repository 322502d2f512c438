/**
 * Whether an expression stands in a field of the workflow. One that was switched to Expression and left
 * empty holds `=`, and says nothing.
 */
export function isExpression(written: unknown): boolean {
	return typeof written === 'string' && /^=\s*\S/.test(written);
}
