/** How events reach the webhook endpoints. Changing it takes effect with the next attempt. */
export interface WebhookSettings {
	/**
	 * What the two minutes between attempts and the minute of the limit are multiplied with: 1/1000
	 * makes 120 ms of the two minutes. Default 1.
	 */
	timeScale: number;
	/** How long an endpoint may take to answer, in real milliseconds. Default 5000. */
	answerLimitMs: number;
	/** The attempts at an endpoint in a minute, scaled; more have to wait. Default 1000. */
	eventsPerMinute: number;
	/** How many attempts at an endpoint are under way at once. Default 1. */
	concurrency: number;
	/**
	 * Which of the events that wait for their turn goes first: what one request changes waits
	 * together. Default `oldestFirst`; `shuffled` draws from the seeded generator.
	 */
	order: 'oldestFirst' | 'newestFirst' | 'shuffled';
	/** Whether an event that was delivered is sent a second time. Default false. */
	isDoubled: boolean;
	/** Whether bodies have a top-level `id`. It is not known what Spruce does. Default false. */
	hasIds: boolean;
	/**
	 * Where an address really leads, by its origin, as a reverse proxy does:
	 * `{ 'https://n8n.example.com': 'http://127.0.0.1:5678' }`. Default none.
	 */
	proxies: Record<string, string>;
	/**
	 * Whether events may leave this computer. Default false: an attempt at another host fails
	 * without a connection.
	 */
	leavesThisComputer: boolean;
}

/** Spruce's own times and limits. */
export const usualWebhookSettings: WebhookSettings = {
	timeScale: 1,
	answerLimitMs: 5000,
	eventsPerMinute: 1000,
	concurrency: 1,
	order: 'oldestFirst',
	isDoubled: false,
	hasIds: false,
	proxies: {},
	leavesThisComputer: false,
};
