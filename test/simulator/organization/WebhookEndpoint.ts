/** A URL that Spruce sends events to. */
export interface WebhookEndpoint {
	object: 'webhookDestinationEndpoint';
	id: string;
	name: string;
	url: string;
	status: 'active' | 'paused';
	createdAt: string;
	/** Answers carry the secret's value only when the endpoint is created. */
	signingSecrets: Array<{ id: string; value: string }>;
}

/** An event that was, or is to be, delivered to an endpoint. */
export interface WebhookEvent {
	object: 'webhookDestinationEndpointEvent';
	id: string;
	endpointId: string;
	eventTime: string;
	/** The body that is delivered, as text. */
	data: string;
	delivery: {
		attempts: number;
		attemptLimit: number;
		/**
		 * `pending`, `delivered`, `failed` after the last attempt, `paused` or `deleted` when the
		 * endpoint was. Spruce does not say which ones it has.
		 */
		status: string;
		deliveryTime?: string;
		nextAttemptTime?: string;
	};
}
