/** Whether a text is one email address: a list of them, or a name beside it, is none. */
export function isEmailAddress(text: string): boolean {
	return /^[^\s@,;]+@[^\s@,;]+$/.test(text);
}
