import type { IWebhookFunctions } from 'n8n-workflow';
import { keptEndpoint } from '../endpoint/endpointState';
import { readEvent, type SpruceEvent } from '../events/SpruceEvent';
import { rawBodyOf } from './rawBodyOf';
import type { Answer } from './responseFor';
import { isSignedBySpruce } from './signature';

/** An event that Spruce signed for an endpoint, or how to refuse the request. */
type VerifiedEvent =
	{ refusal?: undefined; endpointId: string; event: SpruceEvent } | { refusal: Answer };

/**
 * Reads the event from a request. A request is refused unless it is signed with the secret of the
 * trigger's own endpoint; a trigger without an endpoint refuses every request.
 */
export async function verifiedEvent(context: IWebhookFunctions): Promise<VerifiedEvent> {
	const request = context.getRequestObject();
	const rawBody = await rawBodyOf(request);
	const endpoint = keptEndpoint(context);
	const signature = request.headers['x-spruce-signature'];
	if (endpoint === undefined || !isSignedBySpruce(rawBody, signature, endpoint.signingSecret)) {
		return { refusal: { status: 401, message: 'The signature is not from Spruce Health' } };
	}
	const event = readEvent(rawBody);
	if (event === undefined) {
		return { refusal: { status: 400, message: 'The body is not a Spruce Health event' } };
	}
	return { endpointId: endpoint.endpointId, event };
}
