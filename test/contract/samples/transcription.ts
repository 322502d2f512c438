import { byId } from '../../resources/byId';
import type { ResourceSamples } from './OperationSample';

const samples: ResourceSamples = {
	get: {
		least: ({ transcriptions }) => ({ transcriptionId: byId(transcriptions[0].id) }),
		full: ({ transcriptions }) => [
			{ transcriptionId: byId(transcriptions[0].id), options: { waitSeconds: 1 } },
		],
	},
};

export default samples;
