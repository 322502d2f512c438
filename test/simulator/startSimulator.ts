import type { AddressInfo } from 'node:net';
import { openApiFile } from '../contract/openApiFile';
import { createServer } from './createServer';
import { FaultPlan } from './faults/FaultPlan';
import { IdempotencyMemory } from './serving/IdempotencyMemory';
import { OpenApiContract } from './serving/OpenApiContract';
import { ScriptedPatients } from './patients/ScriptedPatients';
import { RateLimiter, type RateLimitSettings } from './serving/RateLimiter';
import { bringUpToDate } from './seed/bringUpToDate';
import { Random } from './seed/Random';
import { organizationSeeder } from './seed/seedOrganization';
import type { RecordedRequest, Simulator } from './Simulator';
import type { SimulatorState } from './SimulatorState';
import { WebhookDelivery } from './webhooks/WebhookDelivery';
import type { DeliveryAttempt } from './webhooks/Webhooks';
import { usualWebhookSettings, type WebhookSettings } from './webhooks/WebhookSettings';

export type { Fault } from './faults/FaultPlan';
export type { Organization } from './organization/Organization';
export type { RateLimitSettings } from './serving/RateLimiter';
export type { Effect, RecordedRequest, Simulator } from './Simulator';
export type { DeliveryAttempt, Webhooks } from './webhooks/Webhooks';
export type { WebhookSettings } from './webhooks/WebhookSettings';

/** How the simulated organization is set up. */
export interface SimulatorOptions {
	/** Default 0: a free one. The address is always 127.0.0.1. */
	port?: number;
	/** Default 1. The same seed makes the same organization, ids and names. */
	seed?: number;
	/** Default 1203. */
	contacts?: number;
	/** Default 450. */
	conversations?: number;
	/** Default false: the conversations end in 2026, at the same times in every run. */
	isUpToDate?: boolean;
	/** Default: base64 of `simulator:secret`. */
	token?: string;
	/** Default: 600 requests in a fixed window of a minute, no daily limit. */
	limits?: Partial<RateLimitSettings>;
	/** Default: Spruce's own times, to this computer only. */
	webhooks?: Partial<WebhookSettings>;
	/**
	 * Spruce's OpenAPI file, default `SPRUCE_OPENAPI` of the environment. An empty text means none:
	 * the simulator then checks only its own rules.
	 */
	openApiPath?: string;
	/** Called for each request once it has been answered, or is certain not to be. */
	onAnswer?(request: RecordedRequest): void;
	/** Called after each attempt to deliver an event. */
	onDelivery?(attempt: DeliveryAttempt): void;
}

const usualLimits: RateLimitSettings = {
	limit: 600,
	windowMs: 60_000,
	dailyLimit: Infinity,
	dailyWindowMs: 24 * 60 * 60_000,
	kind: 'fixed',
	retryAfter: false,
	exhaustedStatus: 429,
	headers: true,
};

/** Starts a simulated Spruce organization on this computer. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const { seed = 1, contacts = 1203, conversations = 450 } = options;
	const firstLimits = { ...usualLimits, ...options.limits };
	const newOrganization = organizationSeeder({ seed, contacts, conversations });
	const seeded = () => {
		const organization = newOrganization();
		if (options.isUpToDate) bringUpToDate(organization, Date.now());
		return organization;
	};
	const limits = { ...firstLimits };
	const firstWebhooks = { ...usualWebhookSettings, ...options.webhooks };
	const organization = seeded();
	const openApiPath = options.openApiPath ?? openApiFile() ?? '';
	const state: SimulatorState = {
		baseUrl: '',
		filesUrl: '',
		token: options.token ?? Buffer.from('simulator:secret').toString('base64'),
		organization,
		requests: [],
		violations: [],
		faults: new FaultPlan(new Random(seed)),
		limits,
		effects: [],
		webhooks: new WebhookDelivery({
			organization,
			settings: structuredClone(firstWebhooks),
			seed,
			filesUrl: () => state.filesUrl,
			onDelivery: options.onDelivery,
		}),
		patients: new ScriptedPatients(organization),
		limiter: new RateLimiter(limits),
		idempotency: new IdempotencyMemory(),
		...(openApiPath !== '' && { contract: new OpenApiContract(openApiPath) }),
		onAnswer: options.onAnswer,
		reset() {
			state.patients.restart();
			state.webhooks.restart();
			Object.assign(state.organization, seeded());
			Object.assign(state.limits, firstLimits);
			Object.assign(state.webhooks.settings, structuredClone(firstWebhooks));
			// New lists, so that a test that holds an old one keeps its contents.
			Object.assign(state, { requests: [], violations: [], effects: [] });
			state.faults.restart(new Random(seed));
			state.limiter.restart();
			state.idempotency.clear();
		},
		async close() {
			state.patients.close();
			await Promise.all([state.webhooks.close(), server.close()]);
		},
	};
	const server = createServer(state);
	await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
	const { port } = server.server.address() as AddressInfo;
	state.baseUrl = `http://127.0.0.1:${port}/v1`;
	state.filesUrl = `http://127.0.0.1:${port}/files`;
	return state;
}
