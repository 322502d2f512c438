import type { ResourceSamples } from './OperationSample';

const samples: ResourceSamples = {
	get: { least: () => ({}) },
};

export default samples;
