/**
 * What an expression or a spreadsheet leaves in a text where a value was meant. "Invalid date of birth"
 * and "null and void" may be meant.
 */
const broken = [
	// JavaScript's text for an object, and for a function whose parentheses are missing.
	/\[object [A-Z]\w*\]|\[native code\]|\(\) ?=>/,
	// Luxon's and JavaScript's texts for a date that could not be read.
	/\bInvalid (?:DateTime|Duration|Interval|Date|date)\b(?! of\b)/,
	// JavaScript's text for a date, in the time zone of the server.
	/\b(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat) [A-Z][a-z]{2} \d{2} \d{4} \d{2}:\d{2}:\d{2} GMT[+-]\d{4}/,
	// A value that is missing, and what was calculated with it; also behind a prefix: `appt_undefined`.
	/(?<![A-Za-z])(?:undefined|NaN|null(?! and void))(?![A-Za-z])/,
	// A placeholder that nobody has filled in.
	/\{\{[^{}]{0,200}\}\}/,
	// What Excel and Google Sheets show for a formula that fails.
	/#(?:N\/A|REF!|VALUE!|ERROR!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)/,
];

/** The first thing in a text that no person would write, such as `[object Object]`. */
export function brokenPartOf(text: string): string | undefined {
	return broken.map((pattern) => pattern.exec(text)?.[0]).find((part) => part !== undefined);
}
