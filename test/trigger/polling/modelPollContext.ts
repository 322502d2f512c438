import { spruceError } from '../../../nodes/SpruceHealth/client/errors/errors';
import type { PollContext } from '../../../nodes/SpruceHealth/trigger/polling/sources/Source';
import { clientOf } from '../../client/clientOf';
import { spruceNode } from '../../engine/environment/spruceTypes';
import type { ModelPractice } from './ModelPractice';

/** What a source needs to follow a model, with errors as in n8n, and the requests that were sent. */
export function modelPollContext(practice: ModelPractice, clockAheadMs = 0) {
	const { client, runtime } = clientOf(practice.respond);
	const now = () => practice.clock + clockAheadMs;
	runtime.now = now;
	runtime.wait = async (ms) => {
		practice.clock += ms;
	};
	const operation = 'polling trigger: look for news';
	runtime.fail = (failure) => spruceError(spruceNode({}), failure, { operation });
	const pollContext: PollContext = {
		client,
		settings: { chosen: [], simplify: false, filters: {}, options: {} },
		now,
	};
	return { pollContext, sent: runtime.sent };
}
