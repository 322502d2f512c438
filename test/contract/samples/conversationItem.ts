import { byId } from '../../resources/byId';
import type { ResourceSamples } from './OperationSample';
import { chosenConversation } from './parts/chosen';

const samples: ResourceSamples = {
	delete: { least: ({ items }) => ({ conversationItemId: byId(items.at(-1)?.id) }) },
	download: {
		least: ({ items }) => ({ conversationItemId: byId(items[0].id) }),
		ownLists: ['files'],
	},
	get: {
		least: ({ items }) => ({ conversationItemId: byId(items[0].id) }),
		// A voicemail has fields that a message has not.
		full: ({ items }) => [
			{ conversationItemId: byId(items.find(({ event }) => event?.data.voicemail)?.id) },
		],
	},
	getAll: {
		least: chosenConversation,
		schemas: { order: 'conversationItems_Order' },
		ownLists: ['output'],
	},
};

export default samples;
