import type { WebhookEvent } from '../organization/WebhookEndpoint';
import type { WebhookSettings } from './WebhookSettings';

/** One attempt to deliver an event, once it is over. */
export interface DeliveryAttempt {
	endpointId: string;
	eventId: string;
	/** Such as `contact.created`. */
	type: string;
	/** Where it was sent, behind the proxies. */
	url: string;
	/** Which attempt at this event it was, from 1. */
	attempt: number;
	/** What the endpoint answered; absent when no whole answer came in time. */
	status?: number;
	/** Why there was no answer. */
	error?: string;
	/** When it began, in milliseconds since 1970. */
	at: number;
	/** How long it took, in milliseconds. */
	tookMs: number;
}

/** What is sent to the webhook endpoints, for tests to look into and to steer. */
export interface Webhooks {
	readonly settings: WebhookSettings;
	/** Every attempt, in the order in which they ended. */
	readonly deliveries: DeliveryAttempt[];
	/**
	 * Announces an event, of any type, about any object. Returns its entries in the event log, one
	 * for each endpoint.
	 */
	emit(type: string, object: object): WebhookEvent[];
	/**
	 * Delivers an event of the log once more, the same bytes, with ten attempts of its own.
	 *
	 * @throws Error when the log has no such event, or its endpoint is gone.
	 */
	redeliver(eventId: string): void;
	/**
	 * Waits until every event was delivered, given up, or ended because its endpoint was paused or
	 * deleted. Retries are waited for, in scaled time.
	 */
	settled(): Promise<void>;
}
