/**
 * How Spruce may write a phone number: its documents name +12065551234, 12065551234, 2065551234,
 * (206) 555-1234 and 206-555-1234. Elsewhere in the world only the plus can be missing.
 *
 * @param number in E.164 form
 */
export function phoneSpellings(number: string): string[] {
	const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number) ?? [];
	const digits = number.replace('+', '');
	if (area === undefined) return [number, digits];
	const national = `${area}${exchange}${line}`;
	return [number, digits, national, `(${area}) ${exchange}-${line}`, `${area}-${exchange}-${line}`];
}
