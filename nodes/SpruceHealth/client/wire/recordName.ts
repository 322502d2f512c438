/**
 * What the record at a path is, from the last word of the path that is no ID: `contact` for
 * `/contacts/entity_1`, `endpoint` for `/webhooks/endpoints/wde_1`.
 *
 * @param hasId whether the path ends in the ID of the record, as in a GET
 */
export function recordName(path: string, endsInId: boolean): string {
	const words = path.split(/[?#]/)[0].split('/').filter(Boolean);
	const word = words[words.length - (endsInId && words.length > 1 ? 2 : 1)] ?? '';
	return word.replace(/s$/, '');
}
