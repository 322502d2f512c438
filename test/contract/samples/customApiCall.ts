import type { ResourceSamples } from './OperationSample';

const samples: ResourceSamples = {
	call: { least: () => ({ path: '/organization' }), ownLists: ['method', 'answer'] },
};

export default samples;
