/** Spruce's own words at the end of an error's description, for Spruce Support; empty without any. */
export function spruceQuoteIn(description: string | null | undefined): string {
	return /(Spruce says: "|\(Spruce: ).*$/s.exec(description ?? '')?.[0] ?? '';
}
