/** Paths of writes that reach nobody. `own` stands for the id of a contact that the probe made. */
const writes = [
	'POST /contacts',
	'POST /contacts/tags',
	'PATCH /contacts/own',
	'DELETE /contacts/own',
];

/**
 * Whether the probe may make this call. It reads; with `ownContactIds` it also writes contact tags and
 * its own contacts. No path on which a message can be sent is in either list.
 */
export function mayBeSent(
	method: string,
	path: string,
	ownContactIds: ReadonlySet<string> | undefined,
): boolean {
	if (method === 'GET' || `${method} ${path}` === 'POST /contacts/search') return true;
	if (ownContactIds === undefined) return false;
	const [, folder, id, ...rest] = path.split('/');
	const isOwn = folder === 'contacts' && rest.length === 0 && ownContactIds.has(decoded(id));
	return writes.includes(`${method} ${isOwn ? '/contacts/own' : path}`);
}

function decoded(id = ''): string {
	return decodeURIComponent(id);
}
