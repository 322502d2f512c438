/** The E.164 form of a number in one of the four forms that Spruce documents. */
export function toE164(value: string): string | undefined {
	if (/^\+\d{8,15}$/.test(value)) return value;
	const isNational = /^(\d{10}|\(\d{3}\) \d{3}-\d{4}|\d{3}-\d{3}-\d{4})$/.test(value);
	return isNational ? `+1${value.replace(/\D/g, '')}` : undefined;
}

/** The form that people read: `(206) 555-0134`. */
export function toDisplay(e164: string): string {
	return e164.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}
