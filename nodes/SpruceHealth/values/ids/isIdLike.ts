/** The prefixes of Spruce's IDs, with a digit behind them: a tag may be called `t_shirt`. */
const spruceId =
	/^(?:entity|entityContact|managedCustomField|scm|sm|t|tag|ti|wde|wev|wss)_(?=\w*\d)\w+$/;

/**
 * Whether an entered text is meant as an ID and not as a name: it looks like one of Spruce's IDs, or
 * begins as the ID of the record does that it is compared with.
 */
export function isIdLike(entered: string, id: string): boolean {
	const prefix = /^[A-Za-z]+_/.exec(id)?.[0];
	return spruceId.test(entered) || (prefix !== undefined && entered.startsWith(prefix));
}

/** Whether a text has digits only, as a number that is an ID does. */
export function isNumeric(text: string): boolean {
	return /^\d+$/.test(text);
}
