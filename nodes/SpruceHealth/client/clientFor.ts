import { createHash } from 'crypto';
import { sleep } from 'n8n-workflow';
import { baseUrl } from './baseUrl';
import { bearerToken } from './bearerToken';
import { stopIfCancelled } from './cancellation';
import { spruceError } from './errors';
import { send } from './http';
import type { CallOrigin } from './idempotency';
import type { N8nContext } from './n8nContext';
import type { RateLimitPolicy } from './rateLimit';
import { RateLimiter } from './RateLimiter';
import { SpruceClient } from './SpruceClient';
import type { World } from './world';

/** What a client needs to know of the item it works for. */
export interface ClientSettings {
	policy: RateLimitPolicy;
	/** How long to wait for one answer. */
	timeoutMs: number;
	origin: CallOrigin;
	/** For errors, e.g. `contact: get`. */
	operation: string;
}

/** A cancelled execution stops within this time, however long a wait is. */
const longestNapMs = 250;

/** One budget per organization: all executions of this process draw on it together. */
const limiters = new Map<string, RateLimiter>();

/**
 * A client with the node's credential.
 *
 * @throws InvalidInput when the credential's base URL cannot be used
 */
export async function clientFor(
	context: N8nContext,
	settings: ClientSettings,
): Promise<SpruceClient> {
	const { policy, origin, operation, timeoutMs } = settings;
	const credential = await context.getCredentials('spruceHealthApi', origin.itemIndex);
	const base = baseUrl(String(credential.baseUrl ?? ''));
	const world: World = {
		send: async (request) => await send(context, base, request, timeoutMs),
		wait: async (ms) => await waitFor(context, ms),
		now: Date.now,
		random: Math.random,
		fail: (failure) =>
			spruceError(context.getNode(), failure, { operation, itemIndex: origin.itemIndex }),
	};
	return new SpruceClient(world, limiterFor(`${base} ${bearerToken(credential)}`), policy, origin);
}

function limiterFor(account: string): RateLimiter {
	// Hashed, so that no token lies around in memory longer than a call takes.
	const key = createHash('sha256').update(account).digest('hex');
	const limiter = limiters.get(key) ?? new RateLimiter();
	limiters.set(key, limiter);
	return limiter;
}

async function waitFor(context: N8nContext, ms: number): Promise<void> {
	const end = Date.now() + ms;
	for (let left = ms; left > 0; left = end - Date.now()) {
		stopIfCancelled(context);
		await sleep(Math.min(left, longestNapMs));
	}
}
