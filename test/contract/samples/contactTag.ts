import type { ResourceSamples } from './OperationSample';

const samples: ResourceSamples = {
	create: { least: () => ({ value: 'VIP' }), full: () => [{ value: 'Contract' }] },
	getAll: { least: () => ({}) },
};

export default samples;
