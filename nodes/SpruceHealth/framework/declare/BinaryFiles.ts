import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { UploadFile } from '../../client/wire/UploadFile';
import { InvalidInput } from '../../values/InvalidInput';

/** The content of a file in the forms that n8n can store: a Buffer or a stream. */
type Content = Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0];

/** Reads the files of an input item and stores the files of its output. */
export class BinaryFiles {
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly itemIndex: number,
	) {}

	/**
	 * Reads a file of the input item.
	 *
	 * @param name the binary field, e.g. `data`
	 * @param label the display name of the parameter in which the user entered the binary field
	 * @throws InvalidInput when the item has no such file, or when the file is empty
	 */
	async read(name: string, label: string): Promise<UploadFile> {
		const files = this.context.getInputData()[this.itemIndex]?.binary ?? {};
		const file = files[name];
		if (file === undefined) throw missing(name, label, Object.keys(files));
		const content = await this.context.helpers.getBinaryDataBuffer(this.itemIndex, name);
		const fileName = file.fileName ?? `${name}${extension(file)}`;
		if (content.length === 0) {
			throw new InvalidInput(
				`${label}: the file "${fileName}" is empty`,
				'Check the node before this one: it returned a file without content.',
			);
		}
		return { content, fileName, mimeType: file.mimeType };
	}

	/** Stores a download where this n8n keeps binary data: in memory, on disk or in external storage. */
	async keep(content: Content, fileName: string, mimeType?: string): Promise<IBinaryData> {
		return await this.context.helpers.prepareBinaryData(content, fileName, mimeType);
	}
}

function missing(name: string, label: string, existing: string[]): InvalidInput {
	return new InvalidInput(
		`${label}: the item has no binary field "${name}"`,
		existing.length === 0
			? 'The item has no files. Add a node before this one that reads or downloads the file. AI agents cannot pass files.'
			: `The item has ${existing.map((field) => `"${field}"`).join(', ')}. Enter one of these.`,
	);
}

function extension({ fileExtension }: IBinaryData): string {
	return fileExtension === undefined || fileExtension === '' ? '' : `.${fileExtension}`;
}

/** A record with its files, each under the name of its binary field. */
export class RecordWithFiles {
	constructor(
		readonly json: IDataObject,
		readonly binary: Record<string, IBinaryData>,
	) {}
}
