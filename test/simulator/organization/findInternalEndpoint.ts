import { Refusal } from '../serving/Refusal';
import type { Endpoint } from './Endpoint';
import type { Organization } from './Organization';

/** The organization's address that a path names, or a 404. */
export function findInternalEndpoint({ internalEndpoints }: Organization, id: string): Endpoint {
	const found = internalEndpoints.find(({ endpoint }) => endpoint.id === id);
	if (!found) throw Refusal.notFound('internal endpoint', id);
	return found.endpoint;
}
