import { byId } from '../../resources/byId';
import type { ResourceSamples } from './OperationSample';

const samples: ResourceSamples = {
	getMembers: {
		least: ({ members }) => ({ teamId: byId(members.find(({ type }) => type === 'team')?.id) }),
	},
};

export default samples;
