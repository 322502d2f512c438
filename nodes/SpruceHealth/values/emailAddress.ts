/** Whether a text is one email address: a list of them, or a name beside it, is none. */
export function isEmailAddress(text: string): boolean {
	return /^[^\s@,;]+@[^\s@,;]+$/.test(text);
}

/** Whether two email addresses are the same: mail servers do not tell capitals apart. */
export function isSameEmailAddress(one: unknown, other: unknown): boolean {
	return String(one).trim().toLowerCase() === String(other).trim().toLowerCase();
}
