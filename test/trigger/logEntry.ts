import type { SpruceEvent } from '../../nodes/SpruceHealth/records/event/SpruceEvent';
import type { WebhookEvent } from '../simulator/organization/WebhookEndpoint';
import { bodyOf } from './sampleEvents';

/** What Spruce's log says about a delivery. */
type Delivery = WebhookEvent['delivery'];

/** An event that is about to be delivered. */
export const waiting: Delivery = { attempts: 0, attemptLimit: 10, status: 'pending' };

/** An event that Spruce has tried ten times. */
export const givenUp: Delivery = { attempts: 10, attemptLimit: 10, status: 'failed' };

/** An event that Spruce has delivered. */
export const delivered: Delivery = {
	attempts: 1,
	attemptLimit: 10,
	status: 'delivered',
	deliveryTime: '2026-11-02T10:00:01Z',
};

let entries = 0;

/** The entry for an event in the log of an endpoint. */
export function logEntry(
	endpointId: string,
	event: SpruceEvent,
	delivery: Delivery = givenUp,
): WebhookEvent {
	return {
		object: 'webhookDestinationEndpointEvent',
		id: `wev_log_${++entries}`,
		endpointId,
		eventTime: event.time,
		data: JSON.stringify(bodyOf(event)),
		delivery: { ...delivery },
	};
}
