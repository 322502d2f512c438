import { byId } from '../../resources/byId';
import type { ResourceSamples } from './OperationSample';
import { chosenConversation } from './parts/chosen';

const samples: ResourceSamples = {
	post: {
		least: (organization) => ({ ...chosenConversation(organization), text: 'Hello' }),
		full: (organization) => [
			{
				...chosenConversation(organization),
				text: 'Hello',
				options: {
					memberId: byId(organization.members[1].id),
					internal: true,
					stayArchived: true,
				},
			},
		],
		notOffered: { attachments: 'Files cannot be attached yet.' },
	},
};

export default samples;
