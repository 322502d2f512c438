import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { digestOf, type UploadFile } from '../../client/wire/UploadFile';
import type { BinaryFiles } from '../../framework/declare/BinaryFiles';
import type { FileChoice } from '../../values/files/binaryFields';
import { InvalidInput } from '../../values/InvalidInput';

const label = 'Options > Attachments';

/** The most that Spruce accepts with one message (`maxItems` of its OpenAPI description). */
const mostFiles = 5;

/**
 * Reads all files, so that a missing one is found before anything is uploaded.
 *
 * @throws InvalidInput when there are too many files, or one is missing or empty
 */
export async function readAttachments(
	binary: BinaryFiles,
	choice: FileChoice = '',
): Promise<UploadFile[]> {
	const fields = binary.fieldsOf(choice, label);
	if (fields.length > mostFiles) {
		throw new InvalidInput(
			`${label}: ${fields.length} files are too many`,
			'Spruce accepts five files with one message. Send the others with a second message.',
		);
	}
	const files: UploadFile[] = [];
	for (const field of fields) files.push(await binary.read(field, label));
	return files;
}

/** Uploads the files and returns the `attachments` of the message: `[{ attachmentId, title }]`. */
export async function uploadAttachments(
	client: SpruceClient,
	files: readonly UploadFile[],
): Promise<IDataObject[]> {
	const uploaded: IDataObject[] = [];
	for (const file of files) {
		const { id } = await client.upload(file);
		uploaded.push({ attachmentId: String(id), title: file.fileName });
	}
	return uploaded;
}

/** What stays the same of the files when a retry uploads them again; their IDs do not. */
export function attachmentIdentities(files: readonly UploadFile[]): IDataObject[] {
	return files.map((file) => ({ title: file.fileName, content: digestOf(file) }));
}
