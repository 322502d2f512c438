import { InvalidInput } from '../../values/InvalidInput';
import { operation } from '../../framework/declare/operation';

export default operation({
	name: 'Upload',
	value: 'upload',
	action: 'Upload a file to attach to messages',
	description: 'Upload a file to Spruce and get its media ID for attaching it to messages',
	access: 'write',
	operationIds: ['UploadMedia'],
	fields: [
		{
			displayName: 'Input Binary Field',
			name: 'binaryPropertyName',
			type: 'string',
			default: 'data',
			required: true,
			placeholder: 'e.g. data',
			hint: 'The name of the input binary field containing the file to be uploaded',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'File Name',
					name: 'fileName',
					type: 'string',
					default: '',
					placeholder: 'e.g. referral.pdf',
					description: "Replaces the file's own name. Recipients see this name.",
				},
				{
					displayName: 'MIME Type',
					name: 'mimeType',
					type: 'string',
					default: '',
					placeholder: 'e.g. application/pdf',
					description:
						"Replaces the file's own type. Spruce uses it to decide how to show the file.",
				},
			],
		},
	],
	async run({ client, params, binary }) {
		const { fileName = '', mimeType = '' } = params.options;
		const file = await binary.read(params.binaryPropertyName.trim(), 'Input Binary Field');
		return await client.uploadMedia({
			content: file.content,
			fileName: fileName.trim() || file.fileName,
			mimeType: checkedMimeType(mimeType) || file.mimeType,
		});
	},
});

/** The MIME type that was entered, trimmed. Blank when it was left out. */
function checkedMimeType(entered: string): string {
	const mimeType = entered.trim();
	if (mimeType === '' || /^[\w.+-]+\/[\w.+-]+(\s*;.*)?$/.test(mimeType)) return mimeType;
	throw new InvalidInput(
		`Options > MIME Type: "${mimeType}" is not a MIME type`,
		'Enter two words with a slash between them, such as application/pdf or image/jpeg, or remove the option.',
	);
}
