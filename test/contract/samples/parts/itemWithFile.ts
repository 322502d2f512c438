import type { INodeExecutionData } from 'n8n-workflow';

/** An item that carries a file, in the binary field `data`. */
export const itemWithFile: INodeExecutionData = {
	json: {},
	binary: {
		data: {
			data: Buffer.from('%PDF-1.4').toString('base64'),
			mimeType: 'application/pdf',
			fileName: 'referral.pdf',
		},
	},
};
