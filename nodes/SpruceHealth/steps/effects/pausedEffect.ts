import type { SpruceClient } from '../../client/SpruceClient';
import type { Effect } from '../../client/writes/Effect';
import { path } from '../../values/path';
import { unwrap } from '../../values/unwrap';
import { deliveryOf } from '../../values/webhooks/webhookEndpoint';

/** The effect of pausing or resuming a webhook endpoint: its status. */
export function pausedEffect(client: SpruceClient, endpointId: string, isPaused: boolean): Effect {
	return {
		name: 'the change',
		isOutput: false,
		find: async () => {
			const answer = await client.get(path`/webhooks/endpoints/${endpointId}`);
			const endpoint = unwrap(answer, 'endpoint');
			const wanted = isPaused ? 'stopped' : 'active';
			// A missing status proves nothing.
			const isWanted = endpoint.status !== undefined && deliveryOf(endpoint) === wanted;
			return isWanted ? endpoint : 'none';
		},
	};
}
