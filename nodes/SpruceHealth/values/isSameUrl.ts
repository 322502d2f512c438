/** Whether two addresses are the same one: it is not known whether Spruce gives them back as they were. */
export function isSameUrl(one: unknown, other: string): boolean {
	return one === other || (typeof one === 'string' && hrefOf(one) === hrefOf(other));
}

function hrefOf(address: string): string {
	return URL.canParse(address) ? new URL(address).href : address;
}
