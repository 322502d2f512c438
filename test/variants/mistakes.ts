/** The names of the conditions that hold. */
export function mistakes(conditions: Record<string, boolean>): string[] {
	return Object.keys(conditions).filter((name) => conditions[name]);
}
