import { byId } from '../../resources/byId';
import type { ResourceSamples } from './OperationSample';

const samples: ResourceSamples = {
	get: { least: ({ phoneLines }) => ({ phoneLineId: byId(phoneLines[0].id) }) },
	getAll: { least: () => ({}) },
};

export default samples;
