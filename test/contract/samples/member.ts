import { byId } from '../../resources/byId';
import type { ResourceSamples } from './OperationSample';

const samples: ResourceSamples = {
	get: { least: ({ members }) => ({ memberId: byId(members[1].id) }) },
	getAll: { least: () => ({}) },
};

export default samples;
