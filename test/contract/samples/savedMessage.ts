import type { ResourceSamples } from './OperationSample';

const samples: ResourceSamples = {
	getAll: { least: () => ({}) },
};

export default samples;
