const reads = /^(GET .*|POST \/contacts\/search)$/;
const creations = ['POST /contacts', 'POST /contacts/tags'];

/**
 * Whether the probe may make this call. It reads; with `ownContactIds` it also makes contacts and
 * contact tags, and changes and deletes its own contacts. On none of these paths a message is sent.
 */
export function mayBeSent(
	method: string,
	path: string,
	ownContactIds: ReadonlySet<string> | undefined,
): boolean {
	const call = `${method} ${path}`;
	if (reads.test(call)) return true;
	if (ownContactIds === undefined) return false;
	if (creations.includes(call)) return true;
	if (method !== 'PATCH' && method !== 'DELETE') return false;
	return [...ownContactIds].some((id) => path === `/contacts/${encodeURIComponent(id)}`);
}
