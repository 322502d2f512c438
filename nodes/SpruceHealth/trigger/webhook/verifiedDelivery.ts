import type { IWebhookFunctions } from 'n8n-workflow';
import type { EndpointState } from '../endpoint/endpointState';
import { currentEndpoint } from '../endpoint/knownEndpoints';
import { signingSecretOf } from '../endpoint/signingSecrets';
import { readEvents, type ReadEvents } from '../../records/event/readEvents';
import { isUrlTest } from './isUrlTest';
import { rawBodyOf } from '../../client/wire/rawBodyOf';
import type { Answer } from '../../client/wire/webhookResponse';
import { isSignedBySpruce } from './signature';

/** What Spruce delivered and signed for an endpoint, or the answer to any other request. */
type VerifiedDelivery =
	| { answer?: undefined; endpoint: EndpointState; read: ReadEvents }
	| {
			answer: Answer;
			/** Whether it may be an event of an endpoint that this process does not know. */
			mayBeEvent: boolean;
	  };

/**
 * Reads the events from a request. A request is refused unless it is signed with the secret of the
 * trigger's own endpoint; a trigger without an endpoint refuses every event. Spruce sends an event
 * again that it delivers before n8n knows the secret.
 */
export async function verifiedDelivery(context: IWebhookFunctions): Promise<VerifiedDelivery> {
	const request = context.getRequestObject();
	const rawBody = await rawBodyOf(request);
	const endpoint = currentEndpoint(context);
	const secret = endpoint && (await signingSecretOf(context, endpoint));
	const signature = request.headers['x-spruce-signature'];
	if (endpoint !== undefined && isSignedBySpruce(rawBody, signature, secret)) {
		return { endpoint, read: readEvents(rawBody.toString('utf8')) };
	}
	// While an endpoint is made, the secret of a test is not known, or the one of its predecessor is.
	const isUnverifiable = secret === undefined || signature === undefined;
	if (isUnverifiable && isUrlTest(rawBody.toString('utf8'))) {
		return { answer: { status: 200, message: 'The address is that of n8n' }, mayBeEvent: false };
	}
	return {
		answer: { status: 401, message: 'The signature is not from Spruce Health' },
		mayBeEvent: signature !== undefined && rawBody.length > 0,
	};
}
