import { announce } from '../organization/announce';
import type { Change, Organization } from '../organization/Organization';
import type { WebhookEndpoint, WebhookEvent } from '../organization/WebhookEndpoint';
import { Random } from '../seed/Random';
import { isThisComputer } from './isThisComputer';
import { Lane, LaneClosed } from './Lane';
import { attemptLimit, logEvent } from './logEvent';
import { postEvent, type PostOutcome } from './postEvent';
import { sharedAbort } from './sharedAbort';
import type { DeliveryAttempt, Webhooks } from './Webhooks';
import type { WebhookSettings } from './WebhookSettings';

const twoMinutes = 2 * 60_000;

/** What the delivery needs to know of the simulator. */
export interface WebhookDeliveryOptions {
	organization: Organization;
	settings: WebhookSettings;
	/** Of the order when events are shuffled. */
	seed: number;
	/** Where the files of this simulator can be fetched, once it listens. */
	filesUrl(): string;
	/** Is told of each attempt when it is over. */
	onDelivery?(attempt: DeliveryAttempt): void;
}

/** Tells the webhook endpoints of an organization what changes, as Spruce does. */
export class WebhookDelivery implements Webhooks {
	readonly settings: WebhookSettings;
	deliveries: DeliveryAttempt[] = [];
	private readonly lanes = new Map<string, Lane>();
	private readonly outstanding = new Set<Promise<void>>();
	private stopping = sharedAbort();

	constructor(private readonly options: WebhookDeliveryOptions) {
		this.settings = options.settings;
		options.organization.onChange = (change) => this.tell(change);
		options.organization.onEndpointChange = (endpoint) => this.heed(endpoint);
	}

	emit(type: string, object: object): WebhookEvent[] {
		const { organization } = this.options;
		announce(organization, type, object);
		const { webhookEndpoints, webhookEvents } = organization;
		return webhookEvents.slice(webhookEvents.length - webhookEndpoints.length);
	}

	redeliver(eventId: string): void {
		const { webhookEndpoints, webhookEvents } = this.options.organization;
		const event = webhookEvents.find(({ id }) => id === eventId);
		const endpoint = webhookEndpoints.find(({ id }) => id === event?.endpointId);
		if (!event || !endpoint) throw new Error(`no event ${eventId}, or its endpoint is gone`);
		event.delivery = { attempts: 0, attemptLimit, status: 'pending' };
		this.begin(event, endpoint);
	}

	async settled(): Promise<void> {
		while (this.outstanding.size > 0) await Promise.all(this.outstanding);
	}

	/** Ends every delivery, whatever its state; afterwards the delivery goes on with new events. */
	restart(): void {
		this.stopping.abort();
		this.stopping = sharedAbort();
		for (const lane of this.lanes.values()) lane.close('stopped');
		this.lanes.clear();
		// A new list, so that a test that holds the old one keeps its contents.
		this.deliveries = [];
	}

	/** Ends every delivery for good. */
	async close(): Promise<void> {
		const { organization } = this.options;
		delete organization.onChange;
		delete organization.onEndpointChange;
		this.restart();
		await this.settled();
	}

	private tell(change: Change): void {
		const { organization, filesUrl } = this.options;
		const shape = { filesUrl: filesUrl(), hasId: this.settings.hasIds };
		for (const endpoint of organization.webhookEndpoints) {
			this.begin(logEvent(organization, endpoint, change, shape), endpoint);
		}
	}

	/** What waits for an endpoint that is paused or deleted ends, for ever. */
	private heed(endpoint: WebhookEndpoint): void {
		const end = this.endOf(endpoint);
		if (!end) return;
		this.lanes.get(endpoint.id)?.close(end);
		this.lanes.delete(endpoint.id);
	}

	private endOf(endpoint: WebhookEndpoint): 'paused' | 'deleted' | undefined {
		if (!this.options.organization.webhookEndpoints.includes(endpoint)) return 'deleted';
		return endpoint.status === 'paused' ? 'paused' : undefined;
	}

	private begin(event: WebhookEvent, endpoint: WebhookEndpoint): void {
		if (this.endOf(endpoint) === 'paused') {
			event.delivery.status = 'paused';
			return;
		}
		const lane =
			this.lanes.get(endpoint.id) ?? new Lane(this.settings, new Random(this.options.seed));
		this.lanes.set(endpoint.id, lane);
		const delivery = this.deliver(event, endpoint, lane)
			.catch((error: unknown) => noteEnd(event, error))
			.finally(() => this.outstanding.delete(delivery));
		this.outstanding.add(delivery);
	}

	private async deliver(event: WebhookEvent, endpoint: WebhookEndpoint, lane: Lane): Promise<void> {
		while (!(await lane.take(async () => await this.attempt(event, endpoint)))) {
			if (event.delivery.status === 'failed') return;
			await lane.wait(twoMinutes * this.settings.timeScale);
		}
	}

	/** Whether the event was delivered. What came of it is noted in the log. */
	private async attempt(event: WebhookEvent, endpoint: WebhookEndpoint): Promise<boolean> {
		const end = this.endOf(endpoint);
		if (end) throw new LaneClosed(end);
		const attempts = event.delivery.attempts + 1;
		event.delivery = { attempts, attemptLimit, status: 'pending' };
		const isDelivered = await this.send(event, endpoint, attempts);
		if (isDelivered) {
			event.delivery.status = 'delivered';
			event.delivery.deliveryTime = new Date().toISOString();
			if (this.settings.isDoubled) await this.send(event, endpoint, attempts);
		} else if (attempts >= attemptLimit) {
			event.delivery.status = 'failed';
		} else {
			const nextAttempt = Date.now() + twoMinutes * this.settings.timeScale;
			event.delivery.nextAttemptTime = new Date(nextAttempt).toISOString();
		}
		return isDelivered;
	}

	private async send(
		event: WebhookEvent,
		endpoint: WebhookEndpoint,
		attempt: number,
	): Promise<boolean> {
		const { signal } = this.stopping;
		const at = Date.now();
		const url = this.targetOf(endpoint);
		const outcome = await this.post(url, event, endpoint, signal);
		if (signal.aborted) throw new LaneClosed('stopped');
		const { type } = JSON.parse(event.data) as { type: string };
		const ids = { endpointId: endpoint.id, eventId: event.id };
		const took = { at, tookMs: Date.now() - at };
		const made = { ...ids, type, url: url.href, attempt, ...outcome, ...took };
		this.deliveries.push(made);
		this.options.onDelivery?.(made);
		return 'status' in outcome && outcome.status >= 200 && outcome.status < 300;
	}

	private targetOf({ url }: WebhookEndpoint): URL {
		const { origin } = new URL(url);
		const proxy = this.settings.proxies[origin];
		return new URL(proxy ? url.replace(origin, proxy) : url);
	}

	private async post(
		url: URL,
		{ data }: WebhookEvent,
		{ signingSecrets }: WebhookEndpoint,
		signal: AbortSignal,
	): Promise<PostOutcome> {
		const { answerLimitMs, leavesThisComputer } = this.settings;
		if (!leavesThisComputer && !isThisComputer(url)) {
			return { error: `${url.host} is not on this computer` };
		}
		const [{ value: secret }] = signingSecrets;
		return await postEvent({ url, body: data, secret, answerLimitMs, signal });
	}
}

/** An event that cannot go on, because its lane was closed, says so in the log. */
function noteEnd({ delivery }: WebhookEvent, error: unknown): void {
	if (!(error instanceof LaneClosed)) throw error;
	delivery.status = error.end;
	delete delivery.nextAttemptTime;
}
