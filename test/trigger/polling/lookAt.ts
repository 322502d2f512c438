import { spruceError } from '../../../nodes/SpruceHealth/client/errors/errors';
import type { PollContext } from '../../../nodes/SpruceHealth/trigger/polling/sources/Source';
import { clientOf } from '../../client/clientOf';
import { spruceNode } from '../../engine/environment/spruceTypes';
import type { ModelPractice } from './ModelPractice';

/** What a source needs to follow a model, failing as it does in n8n, and what was sent. */
export function lookAt(practice: ModelPractice, clockAheadMs = 0) {
	const { client, world } = clientOf(practice.respond);
	const operation = 'polling trigger: look for news';
	world.fail = (failure) => spruceError(spruceNode({}), failure, { operation });
	const look: PollContext = {
		client,
		settings: { chosen: [], filters: {}, options: {} },
		now: () => practice.clock + clockAheadMs,
	};
	return { look, sent: world.sent };
}
