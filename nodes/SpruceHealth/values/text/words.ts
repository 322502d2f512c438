/** Whether two names differ only in case and in `_` or `-`: `conversationItem`, `conversation_item`. */
export function isSameWord(one: string, other: string): boolean {
	return plainWord(one) === plainWord(other);
}

/** The letters and digits of a name, in lower case. */
export function plainWord(name: string): string {
	return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** The words of a text or a name: `invalidContactID`, `INVALID_CONTACT_ID`, "Invalid Contact ID" alike. */
export function inPlainWords(text: string): string {
	return text
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/[\s_-]+/g, ' ')
		.toLowerCase();
}
