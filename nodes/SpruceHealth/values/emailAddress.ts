/** Whether a text is exactly one email address: not a list, and without a name. */
export function isEmailAddress(text: string): boolean {
	return /^[^\s@,;]+@[^\s@,;]+$/.test(text);
}

/** Whether two email addresses are the same; mail servers ignore upper and lower case. */
export function isSameEmailAddress(one: unknown, other: unknown): boolean {
	return String(one).trim().toLowerCase() === String(other).trim().toLowerCase();
}
