import type { ResourceSamples } from './OperationSample';

const data = Buffer.from('content').toString('base64');
const pdf = { data, mimeType: 'application/pdf', fileName: 'referral.pdf' };

const samples: ResourceSamples = {
	upload: {
		least: () => ({}),
		full: () => [{ options: { fileName: 'scan.png', mimeType: 'image/png' } }],
		items: [{ json: {}, binary: { data: pdf } }],
	},
};

export default samples;
