import type { Change, Organization } from '../organization/Organization';
import { showFiles } from '../organization/files/showFiles';
import type { WebhookEndpoint, WebhookEvent } from '../organization/WebhookEndpoint';

const thirtyDays = 30 * 24 * 60 * 60_000;
/** How often Spruce tries to deliver an event. */
export const attemptLimit = 10;

/** Where files are found, and whether bodies have an `id`. */
export interface EventShape {
	filesUrl: string;
	hasId: boolean;
}

/** Appends a change to the event log of an endpoint, and drops what is older than 30 days. */
export function logEvent(
	organization: Organization,
	endpoint: WebhookEndpoint,
	{ type, at: eventTime, object }: Change,
	{ filesUrl, hasId }: EventShape,
): WebhookEvent {
	const id = organization.newId('wev');
	const event: WebhookEvent = {
		object: 'webhookDestinationEndpointEvent',
		id,
		endpointId: endpoint.id,
		eventTime,
		data: JSON.stringify({
			object: 'event',
			...(hasId && { id }),
			type,
			eventTime,
			data: { object: showFiles(object, filesUrl, eventTime) },
		}),
		delivery: { attempts: 0, attemptLimit, status: 'pending' },
	};
	const { webhookEvents } = organization;
	const oldest = new Date(Date.parse(eventTime) - thirtyDays).toISOString();
	// The log is in order of time: what is too old stands at its beginning.
	while (webhookEvents.length > 0 && webhookEvents[0].eventTime < oldest) webhookEvents.shift();
	webhookEvents.push(event);
	return event;
}
