import { InvalidInput } from '../../values/InvalidInput';
import type { BinaryFiles } from '../../framework/declare/BinaryFiles';
import { operation } from '../../framework/declare/operation';
import type { FileChoice } from '../../values/files/binaryFields';
import { isMimeType, mimeTypeOf, typeOfExtension } from '../../values/files/fileTypes';

const label = 'Input Binary Field';

/**
 * Uploads a file of the input item and gives its ID. You rarely need it: the option **Attachments**
 * of a message uploads and attaches files in one step.
 */
export default operation({
	name: 'Upload',
	value: 'upload',
	action: 'Upload a file to attach to messages',
	description: 'Upload a file to Spruce and get its media ID for attaching it to messages',
	access: 'write',
	isIdempotent: true,
	operationIds: ['UploadMedia'],
	fields: [
		{
			displayName: 'Input Binary Field',
			name: 'binaryPropertyName',
			type: 'string',
			typeOptions: { binaryDataProperty: true },
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
		const type = checkedMimeType(mimeType);
		const file = await binary.read(chosenField(binary, params.binaryPropertyName), label);
		return await client.upload({
			content: file.content,
			fileName: fileName || file.fileName,
			mimeType: type || mimeTypeOf({ ...file, fileName: fileName || file.fileName }),
		});
	},
});

/** The binary field of the one chosen file. */
function chosenField(binary: BinaryFiles, choice: FileChoice): string {
	const fields = binary.fieldsOf(choice, label);
	if (fields.length === 1) return fields[0];
	throw new InvalidInput(
		`${label}: ${fields.length} files were chosen instead of one`,
		'Upload each file with an item of its own: split the files of the item first.',
	);
}

/** The MIME type that was entered. Blank when it was left out. */
function checkedMimeType(entered: string): string {
	const mimeType = entered.trim();
	if (mimeType === '' || isMimeType(mimeType)) return mimeType;
	const type = typeOfExtension(mimeType);
	if (type !== undefined) return type;
	throw new InvalidInput(
		`Options > MIME Type: "${mimeType}" is not a MIME type`,
		'Enter two words with a slash between them, such as application/pdf or image/jpeg, or remove the option.',
	);
}
