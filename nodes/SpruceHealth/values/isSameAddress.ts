/** Whether two email addresses are the same: mail servers do not tell capitals apart. */
export function isSameAddress(one: unknown, other: unknown): boolean {
	return String(one).trim().toLowerCase() === String(other).trim().toLowerCase();
}
