import type { IBinaryData, IBinaryKeyData, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { UploadFile } from '../../client/wire/UploadFile';
import { binaryFieldsOf, type FileChoice } from '../../values/files/binaryFields';
import { extensionOf, mimeTypeOf } from '../../values/files/fileTypes';
import { InvalidInput } from '../../values/InvalidInput';
import { oneLine } from '../../values/text/oneLine';

/** The content of a file in the forms that n8n can store: a Buffer or a stream. */
type Content = Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0];

/** Reads the files of an input item and stores the files of its output. */
export class BinaryFiles {
	constructor(
		protected readonly context: IExecuteFunctions,
		protected readonly itemIndex: number,
	) {}

	/**
	 * The binary fields of the chosen files, each of them once.
	 *
	 * @param label the display name of the parameter in which the user chose the files
	 * @throws InvalidInput that lists the item's files, when a chosen file is not among them
	 */
	fieldsOf(choice: FileChoice, label: string): string[] {
		return binaryFieldsOf(choice, this.files(), label);
	}

	/**
	 * Reads a file of the input item. A missing type comes from the file's extension, and a missing name
	 * from its binary field.
	 *
	 * @param field the binary field, as `fieldsOf` returns it
	 * @throws InvalidInput when the file is empty
	 */
	async read(field: string, label: string): Promise<UploadFile> {
		const file = this.files()[field];
		const content = await this.contentOf(field);
		const mimeType = mimeTypeOf(file);
		const fileName = oneLine(file.fileName ?? '') || `${field}${extension(file, mimeType)}`;
		if (content.length > 0) return { content, fileName, mimeType };
		throw new InvalidInput(
			`${label}: the file is empty`,
			`"${fileName}" has no content. Check the node before this one, which returned it.`,
		);
	}

	/** Stores a download where this n8n keeps binary data: in memory, on disk or in external storage. */
	async keep(content: Content, fileName: string, mimeType?: string): Promise<IBinaryData> {
		return await this.context.helpers.prepareBinaryData(content, fileName, mimeType);
	}

	protected async contentOf(field: string): Promise<Buffer> {
		return await this.context.helpers.getBinaryDataBuffer(this.itemIndex, field);
	}

	protected files(): IBinaryKeyData {
		return this.context.getInputData()[this.itemIndex]?.binary ?? {};
	}
}

function extension({ fileExtension = '' }: IBinaryData, mimeType: string): string {
	const own = fileExtension.trim().replace(/^\./, '');
	return own === '' ? extensionOf(mimeType) : `.${own}`;
}

/** A record with its files, each under the name of its binary field. */
export class RecordWithFiles {
	constructor(
		readonly json: IDataObject,
		readonly binary: Record<string, IBinaryData>,
	) {}
}
