/** How a CSV file keeps a text from becoming a number or a date in Excel: `="00123"`. */
const kept = /^\s*="([^"]*)"\s*$/;

/** What was meant with a text from a CSV file. */
export function csvText(entered: string): string {
	return entered.replace(kept, '$1');
}
