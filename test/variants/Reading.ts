import type { IDataObject } from 'n8n-workflow';

/** A request on its way to Spruce. */
export interface Incoming {
	method: string;
	/** Below `/v1`, as it was sent. */
	path: string;
	query: Record<string, string>;
	headers: Record<string, string>;
	/** A JSON value, the bytes of a form, or undefined. */
	body: unknown;
	/** As in the OpenAPI; undefined for an address that Spruce does not have. */
	operationId?: string;
	/** Milliseconds since 1970. */
	at: number;
}

/** An answer on its way back. */
export interface Outgoing {
	status: number;
	headers: Record<string, string>;
	/** A JSON value, a text that is sent as it is, or undefined for an empty body. */
	body: unknown;
}

/** Answers a request, usually with what `pass` returns: the answer of the simulator. */
export type Behavior = (
	request: Incoming,
	pass: (request: Incoming) => Promise<Outgoing>,
) => Promise<Outgoing>;

/** How one event is posted to a webhook. */
export interface EventDelivery {
	body: string;
	headers: Record<string, string>;
}

/** One way in which the real Spruce may behave, where its documents allow several. */
export interface Reading {
	/** A sentence that is true of this Spruce. */
	name: string;
	/** Made anew for each run, because a reading may remember. */
	play?(): Behavior;
	/**
	 * How this Spruce delivers an event.
	 *
	 * @param event as it is documented
	 */
	deliver?(event: IDataObject, secret: string): EventDelivery;
	/** Settings of the node under test: readings of failures are played with Retry On Fail. */
	node?: { retryOnFail: true; maxTries: number; waitBetweenTries: number };
	/** The jobs that it is played in, where each takes long; all of them when left out. */
	only?: string[];
	/**
	 * The jobs that cannot do better in this Spruce than to fail loudly. `rightOrLoud` where it depends
	 * on the moment.
	 */
	exceptions?: Record<string, 'loud' | 'rightOrLoud'>;
}
