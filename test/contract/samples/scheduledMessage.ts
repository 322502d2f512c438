import { byId } from '../../resources/byId';
import { waitingMessage } from '../../resources/waitingMessage';
import type { ResourceSamples } from './OperationSample';
import { chosenConversation } from './parts/chosen';

const samples: ResourceSamples = {
	delete: {
		least: (organization) => ({ scheduledMessageId: byId(waitingMessage(organization).id) }),
	},
	getAll: {
		least: (organization) => {
			waitingMessage(organization);
			return {};
		},
		full: (organization) => [{ of: 'conversation', ...chosenConversation(organization) }],
		ownLists: ['of'],
	},
};

export default samples;
