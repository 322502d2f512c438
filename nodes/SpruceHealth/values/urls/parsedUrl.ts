/**
 * A web address, or undefined for any other text. Not `URL.canParse()`: in Node 20 it refuses hosts
 * such as `bücher.example` once it has been called some thousand times (measured on 20.20.2).
 *
 * @param base for an address that may be relative
 */
export function parsedUrl(address: string, base?: string): URL | undefined {
	try {
		return new URL(address, base);
	} catch {
		return undefined;
	}
}
