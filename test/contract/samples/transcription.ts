import { byId } from '../../resources/byId';
import type { ResourceSamples } from './OperationSample';

const samples: ResourceSamples = {
	get: {
		least: ({ transcriptions }) => ({ transcriptionId: byId(transcriptions[0].id) }),
		full: ({ transcriptions, items }) => {
			const item = items.find(
				({ event }) => event?.data.voicemail?.transcription?.id === transcriptions[0].id,
			);
			return [{ transcriptionId: byId(item?.id), options: { waitSeconds: 1 } }];
		},
	},
};

export default samples;
