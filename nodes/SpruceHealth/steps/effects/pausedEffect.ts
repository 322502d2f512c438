import type { SpruceClient } from '../../client/SpruceClient';
import type { Effect } from '../../client/writes/Effect';
import { path } from '../../values/path';
import { unwrap } from '../../values/unwrap';

/** The effect of pausing or resuming a webhook endpoint: its status. */
export function pausedEffect(client: SpruceClient, endpointId: string, isPaused: boolean): Effect {
	return {
		name: 'the change',
		isOutput: false,
		find: async () => {
			const answer = await client.get(path`/webhooks/endpoints/${endpointId}`);
			const endpoint = unwrap(answer, 'endpoint');
			const isPausedNow = String(endpoint.status).toLowerCase() === 'paused';
			return isPausedNow === isPaused ? endpoint : 'none';
		},
	};
}
