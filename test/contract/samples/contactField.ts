import type { ResourceSamples } from './OperationSample';

const samples: ResourceSamples = {
	create: { least: () => ({ name: 'Preferred Language' }), full: () => [{ name: 'Allergies' }] },
	getAll: { least: () => ({}) },
};

export default samples;
