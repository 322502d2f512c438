import type { IWebhookFunctions } from 'n8n-workflow';
import { backgroundClient } from '../../client/backgroundClient';
import { findEndpoint } from '../../client/webhookEndpoints';
import { noBody } from '../../client/writes/WriteContent';
import { path } from '../../values/path';
import { deliveryOf } from '../../values/webhooks/webhookEndpoint';

/** Longer than a catch-up takes, and shorter than the interval between two of them. */
const slotMs = 10 * 60_000;

/**
 * Claims the reading of a log for this process, so that no other process recovers the same events.
 *
 * The processes of an n8n in queue mode share no memory that is fast enough. They share Spruce, which
 * refuses an idempotency key that it has seen before. The write itself changes nothing: it resumes an
 * endpoint that is not paused. So it is looked at first: somebody may just have paused it.
 *
 * @param endpointId of the endpoint that works
 * @param what the same in all processes, and different for each part of a log
 * @param now milliseconds since 1970
 * @returns whether this process was first
 */
export async function claimInSpruce(
	context: IWebhookFunctions,
	endpointId: string,
	what: string,
	now: number,
): Promise<boolean> {
	const reader = await backgroundClient(context, 'read', 'trigger: catch up');
	const endpoint = await findEndpoint(reader, endpointId);
	if (endpoint === undefined || deliveryOf(endpoint) === 'stopped') return false;
	const slot = Math.floor(now / slotMs);
	// Claims two slots, so that two processes exclude each other also across the end of a slot.
	for (const claimed of [slot, slot + 1]) {
		const client = await backgroundClient(context, 'write', 'trigger: catch up', {
			idempotencyKey: `${what} ${claimed}`,
		});
		const answer = await client.post(path`/webhooks/endpoints/${endpointId}/paused`, noBody, {
			query: { paused: false },
			isRepeatHandled: true,
		});
		if (answer.duplicate === true) return false;
	}
	return true;
}
