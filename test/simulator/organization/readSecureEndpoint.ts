import type { Input } from '../serving/Input';
import type { Endpoint } from './Endpoint';
import type { Organization } from './Organization';

/** Reads `internalEndpointId`, which must name a Spruce Link. */
export function readSecureEndpoint(organization: Organization, input: Input): Endpoint {
	const id = input.requiredText('internalEndpointId');
	const found = organization.internalEndpoints.find(({ endpoint }) => endpoint.id === id);
	return found?.endpoint.channel === 'secure'
		? found.endpoint
		: input.refuse('internalEndpointId', `is not the id of a Spruce Link: ${id}`);
}
